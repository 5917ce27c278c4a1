import type { Statement } from './index.ts';

/** Frozen: a released migration never changes and imports nothing of the application. */
export const statements: Statement[] = [
  `create table spaces (
      id text primary key,
      settings text not null
    ) strict`,
  `create table topics (
      id text primary key,
      space_id text not null references spaces (id),
      draft text not null,
      updated_at text not null
    ) strict`,
  `create table consent_texts (
      hash text primary key,
      text text not null
    ) strict`,
  `create table submissions (
      seq integer primary key autoincrement,
      id text not null unique,
      topic_id text not null references topics (id),
      space_id text not null references spaces (id),
      token_hash text not null,
      participant_hash text,
      answer text not null,
      contact text,
      consent_id text,
      consent_text_hash text references consent_texts (hash),
      consent_at text,
      locale text not null,
      status text not null,
      is_waiting integer not null,
      department text,
      assignee text,
      words text not null,
      excerpt text not null,
      submitted_at text not null,
      updated_at text not null,
      unique (topic_id, participant_hash)
    ) strict`,
  'create index submissions_token on submissions (token_hash)',
  'create index submissions_space on submissions (space_id, seq)',
  'create index submissions_topic on submissions (topic_id, seq)',
  `create table messages (
      seq integer primary key autoincrement,
      id text not null unique,
      submission_id text not null references submissions (id),
      sender text not null,
      staff_user text,
      name text,
      text text not null,
      sent_at text not null
    ) strict`,
  'create index messages_submission on messages (submission_id, seq)',
  `create table status_changes (
      seq integer primary key autoincrement,
      submission_id text not null references submissions (id),
      at text not null,
      status text not null,
      actor text not null,
      name text
    ) strict`,
  'create index status_changes_submission on status_changes (submission_id, seq)',
  `create table tallies (
      topic_id text not null references topics (id),
      measure text not null,
      item text not null,
      value integer not null check (value >= 0),
      primary key (topic_id, measure, item)
    ) strict`,
  `create table claims (
      seq integer primary key autoincrement,
      topic_id text not null references topics (id),
      submission_id text not null references submissions (id),
      item text not null,
      state text not null check (state in ('held', 'waiting')),
      unique (submission_id, item)
    ) strict`,
  'create index claims_queue on claims (topic_id, item, state, seq)',
  `create table staff (
      user text primary key,
      space_id text not null references spaces (id),
      name text not null,
      position text not null,
      department text,
      password_hash text not null,
      must_change_password integer not null
    ) strict`,
  `create table sessions (
      token_hash text primary key,
      user text not null references staff (user),
      created_at text not null,
      seen_at text not null
    ) strict`,
  `create table audit (
      seq integer primary key autoincrement,
      at text not null,
      actor text not null,
      action text not null,
      object text not null
    ) strict`,
];
