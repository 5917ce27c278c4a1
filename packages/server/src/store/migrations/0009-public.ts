import type { Statement } from './index.ts';

/** What everybody reads of submissions, who follows them, and what officials say to all who took part in a topic. */
export const statements: Statement[] = [
  'alter table submissions add column may_publish integer not null default 0',
  `create table public_cases (
    seq integer primary key autoincrement,
    submission_id text not null unique references submissions (id),
    space_id text not null references spaces (id),
    published_at text,
    answered_at text,
    category text,
    stems text not null,
    followers integer not null default 0
  ) strict`,
  `create index public_cases_newest on public_cases (space_id, published_at, submission_id)
    where published_at is not null`,
  `create index public_cases_followed on public_cases (space_id, followers, submission_id)
    where published_at is not null`,
  `create index public_cases_answered on public_cases (space_id, answered_at, submission_id)
    where published_at is not null and answered_at is not null`,
  `create table public_texts (
    submission_id text not null references public_cases (submission_id),
    part text not null,
    text text not null,
    primary key (submission_id, part)
  ) strict`,
  `create table followers (
    submission_id text not null references submissions (id),
    follower_hash text not null,
    primary key (submission_id, follower_hash)
  ) strict`,
  `create table statements (
    id text primary key,
    topic_id text not null references topics (id),
    staff_user text not null,
    name text not null,
    text text not null,
    published_at text not null
  ) strict`,
  'create index statements_topic on statements (topic_id, published_at, id)',
];
