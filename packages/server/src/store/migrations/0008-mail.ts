import type { Statement } from './index.ts';

/** Who wants news by mail, and when officials are written to. */
export const statements: Statement[] = [
  `create table subscriptions (
    id text primary key,
    space_id text not null references spaces (id),
    submission_id text not null references submissions (id),
    email text not null,
    locale text not null,
    is_own integer not null,
    pace text not null check (pace in ('each', 'daily')),
    asked_at text not null,
    confirmed_at text,
    ended_at text,
    told_seq integer not null default 0,
    unique (submission_id, email)
  ) strict`,
  'create index subscriptions_email on subscriptions (email)',
  'alter table jobs add column left_at text',
  'alter table staff add column wants_morning_mail integer not null default 1',
  'alter table spaces add column morning text',
];
