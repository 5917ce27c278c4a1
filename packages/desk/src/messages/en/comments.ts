import type { comments as russian } from '../ru/comments.ts';

/** What others think of a public case. */
export const comments: typeof russian = {
  comments: {
    title: 'Comments of residents',
    hint: 'Until a comment is shown only you and your colleagues see it. Its text is not edited: it is shown as a whole or not at all. Who decided what is in the log.',
    somebody: 'Resident',
    state: { waiting: 'waits to be checked', shown: 'everybody sees it', refused: 'not shown' },
    looks: (pieces) => `This looks like personal data: ${pieces}`,
    show: 'Show to everybody',
    refuse: 'Do not show',
    isShown: 'The comment is shown to everybody.',
    isRefused: 'The comment is not shown.',
  },
};
