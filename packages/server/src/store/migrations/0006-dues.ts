import type { Statement } from './index.ts';

/** By when what is to be done. */
export const statements: Statement[] = [
  `create table dues (
    submission_id text not null references submissions (id),
    step text not null check (step in ('register', 'answer')),
    due_at text not null,
    rule text not null,
    done_at text,
    overdue_at text,
    prolonged_at text,
    primary key (submission_id, step)
  ) strict`,
  'create index dues_open on dues (due_at) where done_at is null and overdue_at is null',
  'alter table submissions add column due_at text',
  'create index submissions_due on submissions (space_id, due_at) where due_at is not null',
];
