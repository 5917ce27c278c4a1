import type { Statement } from './index.ts';

/** Ready answers; and which sites were heard of, by topic, so that somebody who sets one up sees that it works. */
export const statements: Statement[] = [
  `create table templates (
    id text primary key,
    space_id text not null references spaces (id),
    place integer not null,
    department text,
    name text not null,
    text text not null
  ) strict`,
  'create index templates_space on templates (space_id, place)',
  `create table callers (
    space_id text not null references spaces (id),
    origin text not null,
    topic_id text not null,
    is_allowed integer not null,
    heard_at text not null,
    primary key (space_id, origin, topic_id)
  ) strict`,
  'create index callers_age on callers (space_id, is_allowed, heard_at)',
];
