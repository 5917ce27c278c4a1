import { binding, type DueStep } from '@veche/protocol';
import type { Insertable, Selectable } from 'kysely';
import type { Due } from '../clocks/due.ts';
import { firstDue } from '../clocks/due.ts';
import type { Database } from './database.ts';
import type { DueRow } from './schema.ts';
import { updateSubmission } from './submissions.ts';

/** Stores the deadlines of new submissions. */
export async function insertDues(db: Database, dues: (Due & { submission_id: string })[]): Promise<void> {
  if (dues.length > 0) await db.insertInto('dues').values(dues).execute();
}

export const duesOf = (db: Database, submission: string): Promise<Selectable<DueRow>[]> =>
  db.selectFrom('dues').selectAll().where('submission_id', '=', submission).execute();

/** What was to be done by then is done. */
export async function finishDues(
  db: Database,
  submission: string,
  steps: DueStep[],
  at: string,
): Promise<void> {
  const query = db.updateTable('dues').set({ done_at: at }).where('submission_id', '=', submission);
  await query.where('step', 'in', steps).where('done_at', 'is', null).execute();
  await noteFirst(db, submission);
}

/** Sets a deadline, anew where there was one. */
export async function setDue(db: Database, row: Insertable<DueRow>): Promise<void> {
  const { submission_id, step, ...rest } = row;
  const change = { done_at: null, overdue_at: null, prolonged_at: null, ...rest };
  const conflict = ['submission_id', 'step'] as const;
  await db
    .insertInto('dues')
    .values(row)
    .onConflict((on) => on.columns(conflict).doUpdateSet(change))
    .execute();
  await noteFirst(db, submission_id);
}

/** The submission's own row tells the inbox what comes first. */
async function noteFirst(db: Database, submission: string): Promise<void> {
  const open = (await duesOf(db, submission)).filter(({ done_at }) => done_at === null);
  await updateSubmission(db, submission, { due_at: firstDue(open) });
}

/** Deadlines that have passed with nobody told of it yet. */
export const passedDues = (db: Database, now: string, limit: number) =>
  db
    .selectFrom('dues')
    .innerJoin('submissions', 'submissions.id', 'dues.submission_id')
    .select(['submission_id', 'step', 'dues.due_at', 'space_id', 'topic_id'])
    .where('dues.due_at', '<', now)
    .where('step', 'in', binding)
    .where('done_at', 'is', null)
    .where('overdue_at', 'is', null)
    .orderBy('dues.due_at')
    .limit(limit)
    .execute();

/** False where another was faster, or it was done meanwhile. */
export async function markOverdue(
  db: Database,
  submission: string,
  step: DueStep,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dues')
    .set({ overdue_at: at })
    .where('submission_id', '=', submission)
    .where('step', '=', step)
    .where('done_at', 'is', null)
    .where('overdue_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
