import type { LogEntry, LogQuery } from '@veche/protocol/desk';
import type { Database } from './database.ts';

/** What was done in a space, newest first. */
export async function findLog(
  db: Database,
  space: string,
  { actor, submission, before }: LogQuery,
  limit: number,
): Promise<LogEntry[]> {
  let query = db.selectFrom('events').selectAll().where('space_id', '=', space);
  if (actor) query = query.where('actor', '=', actor);
  if (submission) query = query.where('submission_id', '=', submission);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
  return rows.map(({ seq, at, actor, action, topic_id, submission_id, status, object }) => ({
    seq,
    at,
    actor,
    action,
    topic: topic_id,
    submission: submission_id,
    status,
    object,
  }));
}
