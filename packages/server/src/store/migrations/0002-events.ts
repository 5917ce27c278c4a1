import type { Statement } from './index.ts';

/** What happened, in one log: history, audit and live events. The token is found through its submission alone. */
export const statements: Statement[] = [
  'alter table spaces add column seq integer not null default 0',
  'alter table spaces add column asked_seq integer not null default 0',
  `create table events (
    space_id text not null references spaces (id),
    seq integer not null,
    at text not null,
    actor text not null,
    name text,
    action text not null,
    topic_id text,
    submission_id text,
    status text,
    object text,
    primary key (space_id, seq)
  ) without rowid, strict`,
  `insert into events
    select space_id, row_number() over (partition by space_id order by at, part, seq),
      at, actor, name, action, topic_id, submission_id, status, object
    from (
      select submissions.space_id, at, 0 as part, status_changes.seq, actor, name, 'status' as action, topic_id,
        submission_id, status_changes.status, null as object
      from status_changes join submissions on submissions.id = submission_id
      union all
      select spaces.id, at, 1, audit.seq, actor, null, action, null, null, null, object
      from audit, spaces
      where spaces.id = (select min(id) from spaces)
    ) earlier`,
  'update spaces set seq = (select coalesce(max(seq), 0) from events where space_id = spaces.id)',
  'create index events_submission on events (submission_id, seq)',
  'drop table status_changes',
  'drop table audit',
  'drop index submissions_token',
];
