import type { Statement } from './index.ts';

/** Further steps have deadlines: which there are is the program's to know. */
export const statements: Statement[] = [
  `create table dues_of_steps (
    submission_id text not null references submissions (id),
    step text not null,
    due_at text not null,
    rule text not null,
    done_at text,
    overdue_at text,
    prolonged_at text,
    primary key (submission_id, step)
  ) strict`,
  'insert into dues_of_steps select * from dues',
  'drop table dues',
  'alter table dues_of_steps rename to dues',
  'create index dues_open on dues (due_at) where done_at is null and overdue_at is null',
];
