import { plural } from '@veche/words';
import type { inbox as russian } from '../ru/inbox.ts';

export const inbox: typeof russian = {
  queues: {
    new: 'New',
    mine: 'Mine',
    waiting: 'Waiting',
    overdue: 'Overdue',
    answered: 'Answered',
    asked: 'With experts',
    all: 'All',
  },
  inbox: {
    search: 'Search',
    topic: 'Topic',
    kind: 'Kind',
    status: 'Status',
    any: 'any',
    empty: 'Nothing here.',
    more: 'Show more',
    waiting: 'waiting for an answer',
    dueBy: (moment) => `due ${moment}`,
    overdue: (moment) => `was due ${moment}`,
    wordless: { poll: 'a vote', initiative: 'a project', feedback: 'a message', volunteer: 'a sign-up' },
    pick: 'Choose a submission on the left.',
    found: (n) => plural('en', n, { one: 'entry', other: 'entries' }),
    loading: 'Loading…',
    save: 'Save as a table (CSV)',
    columns: {
      id: 'Number',
      topic: 'Topic',
      kind: 'Kind',
      status: 'Status',
      department: 'Department',
      assignee: 'Assigned to',
      submitted: 'Sent',
      updated: 'Changed',
      due: 'Due',
      words: 'First words',
    },
  },
};
