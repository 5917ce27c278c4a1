import type { Database } from './database.ts';
import { isWithin } from './search.ts';
import { fresh, isOpen } from './selection.ts';
import type { StoredSubmission } from './submissions.ts';

/** How many submissions each of these departments has that are not over. */
export const countOpenOf = (db: Database, space: string, departments: string[]) =>
  db
    .selectFrom('submissions')
    .select(({ fn }) => ['department', fn.countAll<number>().as('count')])
    .where('space_id', '=', space)
    .where('department', 'in', departments)
    .where(isWithin(isOpen))
    .groupBy('department')
    .execute();

/** A submission that is not over, as far as its officials are to be told of it. */
export interface OpenWork
  extends Pick<StoredSubmission, 'id' | 'topic_id' | 'assignee' | 'department' | 'due_at'> {
  /** Nobody has taken it. */
  is_fresh: boolean;
}

const columns = [
  'submissions.id',
  'topic_id',
  'assignee',
  'department',
  'due_at',
  'status',
  'is_waiting',
] as const;

type Row = Pick<
  StoredSubmission,
  'id' | 'topic_id' | 'assignee' | 'department' | 'due_at' | 'status' | 'is_waiting'
>;

const showWork = ({ status, is_waiting, ...row }: Row): OpenWork => ({
  ...row,
  is_fresh: is_waiting === 1 && row.assignee === null && fresh.includes(status),
});

/** What waits for somebody, or has a deadline; what is due first comes first. */
export async function openWork(db: Database, space: string): Promise<OpenWork[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(columns)
    .where('space_id', '=', space)
    .where(isWithin(isOpen))
    .where(({ eb, or }) => or([eb('is_waiting', '=', 1), eb('due_at', 'is not', null)]))
    .orderBy('due_at')
    .orderBy('seq')
    .execute();
  return rows.map(showWork);
}

/** What an expert was asked about and has not answered, the oldest question first. */
export async function openOpinions(db: Database, user: string): Promise<OpenWork[]> {
  const rows = await db
    .selectFrom('opinions')
    .innerJoin('submissions', 'submissions.id', 'opinions.submission_id')
    .select(columns)
    .where('opinions.user', '=', user)
    .where('opinions.text', 'is', null)
    .where(isWithin(isOpen))
    .orderBy('asked_at')
    .execute();
  // The deadline is not theirs.
  return rows.map((row) => showWork({ ...row, due_at: null }));
}
