import type { topics as russian } from '../ru/topics.ts';

export const topics: typeof russian = {
  kinds: { poll: 'Poll', initiative: 'Initiative project', feedback: 'Message', volunteer: 'Volunteers' },
  newOf: {
    poll: 'New poll',
    initiative: 'New call for projects',
    feedback: 'New message form',
    volunteer: 'New volunteer sign-up',
  },
  topics: {
    title: 'Topics',
    name: 'Topic',
    state: 'State',
    answers: 'Answers',
    states: { draft: 'Draft', open: 'Open', closed: 'Closed' },
    close: 'Close',
    reopen: 'Open',
    closed: 'Closed.',
    reopened: 'Opened.',
    create: 'Create',
  },
};
