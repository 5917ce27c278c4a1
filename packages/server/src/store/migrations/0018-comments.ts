import type { Statement } from './index.ts';

/** What others think of a public case. */
export const statements: Statement[] = [
  `create table comments (
    id text primary key,
    submission_id text not null references public_cases (submission_id),
    name text,
    text text not null,
    sent_at text not null,
    state text not null,
    decided_by text,
    decided_at text
  ) strict`,
  'create index comments_submission on comments (submission_id, sent_at, id)',
];
