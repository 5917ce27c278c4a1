import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/**
 * Gives a town of the demo so many votes, straight into its closed file: by the endpoint it would take minutes. All have
 * the same token.
 * @returns the id of one of them.
 */
export function growTo(file: string, votes: number, token: string): string {
  using database = new DatabaseSync(file);
  const rest = 'space_id, token_hash, participant_hash, answer, locale, status, is_waiting, words, excerpt';
  const at = new Date().toISOString();
  database.exec(`
    begin;
    with recursive votes (number) as (select 1 union all select number + 1 from votes where number < ${votes})
    insert into submissions (id, topic_id, ${rest}, submitted_at, updated_at)
    select printf('01930000-0000-7000-8000-%012x', number), 'projects', 'ozersk', '${hash('sha256', token)}',
      hex(randomblob(32)), '{"choices":["yards","access"]}', 'ru', 'received', 0, '', '', '${at}', '${at}'
    from votes;
    insert into events (space_id, seq, at, actor, action, topic_id, submission_id, status)
    select space_id, (select seq from spaces where id = space_id) + row_number() over (order by seq), '${at}',
      'resident', 'submit', topic_id, id, 'received'
    from submissions where topic_id = 'projects';
    update spaces set seq = (select max(seq) from events where space_id = spaces.id);
    insert or replace into tallies (topic_id, measure, item, value)
    values ('projects', 'submissions', '', ${votes}), ('projects', 'counts', 'yards', ${votes}),
      ('projects', 'counts', 'access', ${votes});
    commit;`);
  return '01930000-0000-7000-8000-000000000001';
}
