import type { SubmissionStatus } from '@veche/protocol';
import type { InboxQuery } from '@veche/protocol/desk';
import type { Database } from './database.ts';
import { hasWords } from './search.ts';
import type { StoredSubmission } from './submissions.ts';

export interface InboxFilter extends Omit<InboxQuery, 'cursor' | 'limit' | 'kind'> {
  space: string;
  user: string;
  /** ISO text in UTC. */
  now: string;
  /** The topics of the wanted kind. */
  topics?: string[];
  /** Sequence number that the page starts below. */
  before?: number;
  limit: number;
}

const ended: SubmissionStatus[] = ['closed', 'declined', 'duplicate', 'withdrawn'];

/** Nobody has begun to work on it. */
const fresh: SubmissionStatus[] = ['received', 'forwarded', 'reopened'];

/** Newest first. */
export function findInbox(db: Database, filter: InboxFilter): Promise<StoredSubmission[]> {
  let query = db.selectFrom('submissions').selectAll().where('space_id', '=', filter.space);
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
