import type { Expression, SqlBool } from 'kysely';
import type { Database, Store } from './database.ts';
import { type InboxFilter, isOpen, wantedBy } from './inbox-filter.ts';
import { foundBy, isWithin } from './search.ts';
import type { StoredSubmission } from './submissions.ts';

export interface InboxPage extends InboxFilter {
  /** Words to find. */
  q?: string;
  /** Sequence number that the page starts below. */
  before?: number;
  limit: number;
}

/** Columns of a line, rather than whole texts. */
const columns = [
  'seq',
  'id',
  'topic_id',
  'status',
  'is_waiting',
  'excerpt',
  'department',
  'assignee',
  'submitted_at',
  'updated_at',
  'due_at',
] as const;
export type InboxRow = Pick<StoredSubmission, (typeof columns)[number]>;

/** What somebody works on. */
export const openAssignedTo = (db: Database, space: string, user: string): Promise<StoredSubmission[]> =>
  db
    .selectFrom('submissions')
    .selectAll()
    .where('space_id', '=', space)
    .where('assignee', '=', user)
    .where(isWithin(isOpen))
    .execute();

/** Newest first. */
export async function findInbox(store: Pick<Store, 'db' | 'engine'>, page: InboxPage): Promise<InboxRow[]> {
  const { db } = store;
  const { reach, q, before, limit } = page;
  const { limits, conditions } = wantedBy(page);
  const seqs =
    q === undefined
      ? listed(db, page, [...limits.map(isWithin), ...conditions])
      : await foundBy(store, {
          table: 'submissions',
          space: reach.space,
          words: q,
          limits,
          conditions,
          before,
          limit,
        });
  return db
    .selectFrom('submissions')
    .select(columns)
    .where('seq', 'in', seqs)
    .orderBy('seq', 'desc')
    .execute();
}

const listed = (db: Database, { reach, before, limit }: InboxPage, conditions: Expression<SqlBool>[]) =>
  db
    .selectFrom('submissions')
    .select('seq')
    .where('space_id', '=', reach.space)
    .where(({ and }) => and(conditions))
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit);
