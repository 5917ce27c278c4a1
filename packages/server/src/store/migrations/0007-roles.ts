import type { Statement } from './index.ts';

/** What each official may, how they come to the desk, and what experts think. */
export const statements: Statement[] = [
  "alter table staff add column role text not null default 'official'",
  // Who belongs to no department has looked after all of it.
  "update staff set role = 'administrator' where department is null",
  'alter table staff add column email text',
  'alter table staff add column second_factor text',
  'alter table staff add column second_factor_used integer not null default 0',
  'alter table staff add column second_factor_offered text',
  `create table recovery_codes (
    user text not null references staff (user),
    code_hash text not null,
    primary key (user, code_hash)
  ) strict`,
  `create table invitations (
    user text primary key references staff (user),
    token_hash text not null unique,
    expires_at text not null
  ) strict`,
  'delete from sessions',
  "alter table sessions add column id text not null default ''",
  "alter table sessions add column device text not null default ''",
  'create unique index sessions_id on sessions (id)',
  `create table opinions (
    submission_id text not null references submissions (id),
    user text not null,
    name text not null,
    question text not null,
    asked_at text not null,
    text text,
    given_at text,
    is_public integer not null default 0,
    primary key (submission_id, user)
  ) strict`,
  'create index opinions_user on opinions (user)',
];
