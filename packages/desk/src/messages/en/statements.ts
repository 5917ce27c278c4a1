import type { statements as russian } from '../ru/statements.ts';

/** Words to all who took part in a topic. */
export const statements: typeof russian = {
  statements: {
    title: 'Answer to all who took part',
    hint: 'One answer to everybody at once, as to a secret vote. Everybody sees it beneath the results; whoever left an address gets a mail.',
    none: 'Nothing has been said yet.',
    text: 'What to say',
    publish: 'Publish',
    sure: 'Everybody will read this. It cannot be changed or taken back, only added to. Publish it?',
    yes: 'Yes, publish',
    no: 'Not yet',
    published: 'Published.',
  },
};
