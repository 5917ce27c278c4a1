import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Kind, NewJob } from '../jobs/kinds.ts';
import { type Database, inTransaction, type Store } from './database.ts';
import type { JobRow, Tables } from './schema.ts';

export type Job = Selectable<JobRow>;

/** Adds jobs, each in place of the one with the same key. Whoever does that one now does not end the new one. */
export async function insertJobs(db: Database, jobs: NewJob[], now: string): Promise<void> {
  if (jobs.length === 0) return;
  const keys = jobs.flatMap(({ key }) => key ?? []);
  if (keys.length > 0) await db.deleteFrom('jobs').where('key', 'in', keys).execute();
  const rows = jobs.map(({ kind, key = null, space = null, payload, due_at = now }) => ({
    kind,
    key,
    space_id: space,
    payload: JSON.stringify(payload),
    due_at,
    left_at: now,
  }));
  // Another process may have added the same at the same time.
  await db
    .insertInto('jobs')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes jobs of these kinds that are due. Whoever is lost while doing them loses them to others at `until`. */
export const takeJobs = (
  store: Store,
  kinds: readonly Kind[],
  { now, until, limit }: { now: string; until: string; limit: number },
): Promise<Job[]> =>
  inTransaction(store, (db) => {
    const due = db
      .selectFrom('jobs')
      .select('seq')
      .where('kind', 'in', kinds)
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit)
      // Nodes share the work: what one is taking, the others pass over.
      .$if(store.engine === 'postgres', (query) => query.forUpdate().skipLocked());
    return db
      .updateTable('jobs')
      .set(({ eb }) => ({ due_at: until, attempts: eb('attempts', '+', 1) }))
      .where('seq', 'in', due)
      .returningAll()
      .execute();
  });

/** Puts the job off, or ends it; nothing where others have taken it meanwhile. */
export const endAttempt = (
  store: Store,
  { seq, attempts }: Job,
  next: Partial<Pick<Job, 'due_at' | 'attempts' | 'failure'>> | 'done',
): Promise<void> =>
  inTransaction(store, async (db) => {
    const own = ({ eb, and }: ExpressionBuilder<Tables, 'jobs'>) =>
      and([eb('seq', '=', seq), eb('attempts', '=', attempts)]);
    if (next === 'done') await db.deleteFrom('jobs').where(own).execute();
    else await db.updateTable('jobs').set(next).where(own).execute();
  });

/** When the next job of these kinds is due; undefined where none is. */
export async function nextDue(db: Database, kinds: readonly Kind[]): Promise<string | undefined> {
  const query = db
    .selectFrom('jobs')
    .select('due_at')
    .where('kind', 'in', kinds)
    .where('due_at', 'is not', null);
  const row = await query.orderBy('due_at').limit(1).executeTakeFirst();
  return row?.due_at ?? undefined;
}
