import type { SubmissionStatus } from '@veche/protocol';
import type { InboxQuery } from '@veche/protocol/desk';
import type { Database } from './database.ts';
import { hasWords } from './search.ts';
import type { StoredSubmission } from './submissions.ts';

/** A part of what was sent to a space. Whatever is left out does not limit. */
export interface Reach {
  readonly space: string;
  readonly department?: string;
  /** Only what this expert was asked about. */
  readonly expert?: string;
}

export interface InboxFilter extends Omit<InboxQuery, 'cursor' | 'limit' | 'kind'> {
  reach: Reach;
  user: string;
  /** ISO text in UTC. */
  now: string;
  /** The topics of the wanted kind. */
  topics?: string[];
  /** Sequence number that the page starts below. */
  before?: number;
  limit: number;
}

/** Nobody works on them any more. */
export const ended: SubmissionStatus[] = ['closed', 'declined', 'duplicate', 'withdrawn'];

/** Nobody has begun to work on it. */
const fresh: SubmissionStatus[] = ['received', 'forwarded', 'reopened'];

/** What somebody works on. */
export const openAssignedTo = (db: Database, space: string, user: string): Promise<StoredSubmission[]> =>
  db
    .selectFrom('submissions')
    .selectAll()
    .where('space_id', '=', space)
    .where('assignee', '=', user)
    .where('status', 'not in', ended)
    .execute();

/** Newest first. */
export function findInbox(db: Database, filter: InboxFilter): Promise<StoredSubmission[]> {
  const { space, department, expert } = filter.reach;
  let query = db.selectFrom('submissions').selectAll().where('space_id', '=', space);
  if (department !== undefined) query = query.where('department', '=', department);
  let asked = db.selectFrom('opinions').select('submission_id');
  if (expert !== undefined) asked = asked.where('user', '=', expert);
  if (filter.queue === 'asked') asked = asked.where('text', 'is', null);
  if (expert !== undefined || filter.queue === 'asked') query = query.where('id', 'in', asked);
  if (filter.queue === 'new') {
    query = query.where('status', 'in', fresh).where('is_waiting', '=', 1).where('assignee', 'is', null);
  }
  if (filter.queue === 'mine')
    query = query.where('assignee', '=', filter.user).where('status', 'not in', ended);
  if (filter.queue === 'waiting') query = query.where('is_waiting', '=', 1).where('status', 'not in', ended);
  if (filter.queue === 'answered') query = query.where('status', '=', 'answered');
  if (filter.queue === 'overdue') query = query.where('due_at', '<', filter.now);
  if (filter.topic) query = query.where('topic_id', '=', filter.topic);
  if (filter.topics) query = query.where('topic_id', 'in', filter.topics);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
  for (const condition of hasWords(filter.q ?? '')) query = query.where(condition);
  return query.orderBy('seq', 'desc').limit(filter.limit).execute();
}
