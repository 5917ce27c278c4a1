import type { Statement } from './index.ts';

/** Work that is due now or later, and what nodes tell each other of who sends too much. */
export const statements: Statement[] = [
  `create table jobs (
    seq integer primary key autoincrement,
    kind text not null,
    key text unique,
    space_id text references spaces (id),
    payload text not null,
    due_at text,
    attempts integer not null default 0,
    failure text
  ) strict`,
  'create index jobs_due on jobs (due_at)',
  // Worth nothing after a crash of the database, so it need not be on disk.
  {
    postgres:
      'create unlogged table limits (key varchar(255) primary key, points integer not null, expire bigint)',
  },
];
