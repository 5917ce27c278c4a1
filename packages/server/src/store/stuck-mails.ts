import type { Database } from './database.ts';
import type { Job } from './jobs.ts';

/** Mails of a space that have failed and not left since, the newest first. */
export const stuckMails = (
  db: Database,
  space: string,
  before: number | undefined,
  limit: number,
): Promise<Job[]> =>
  db
    .selectFrom('jobs')
    .selectAll()
    .where('space_id', '=', space)
    .where('kind', '=', 'mail')
    .where('failure', 'is not', null)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** Makes stuck mails due, with two days before them again. */
export async function retryMails(db: Database, space: string, mails: number[], at: string): Promise<bigint> {
  if (mails.length === 0) return 0n;
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ due_at: at, attempts: 0 })
    .where('space_id', '=', space)
    .where('kind', '=', 'mail')
    .where('failure', 'is not', null)
    .where('seq', 'in', mails)
    .executeTakeFirst();
  return numUpdatedRows;
}

/** How many mails of all spaces are stuck: those that are tried again, and those that were given up. */
export async function countStuck(db: Database): Promise<{ waiting: number; given_up: number }> {
  const { all, waiting } = await db
    .selectFrom('jobs')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('due_at').as('waiting')])
    .where('kind', '=', 'mail')
    .where('failure', 'is not', null)
    .executeTakeFirstOrThrow();
  return { waiting: Number(waiting), given_up: Number(all) - Number(waiting) };
}

/** Throws away what was given up and left before then. */
export async function deleteGivenUp(db: Database, before: string): Promise<void> {
  const query = db.deleteFrom('jobs').where('kind', '=', 'mail').where('due_at', 'is', null);
  await query.where('left_at', '<', before).execute();
}
