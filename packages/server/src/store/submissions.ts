import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { SubmissionRow } from './schema.ts';
import { stemsOf } from './stems.ts';

export type StoredSubmission = Selectable<SubmissionRow>;

/** What a row is found by is what its words come to, and is never set beside them. */
type NewSubmission = Omit<Insertable<SubmissionRow>, 'stems'>;
export type SubmissionUpdate = Omit<Updateable<SubmissionRow>, 'stems'>;

/** Inserts those that no unique constraint speaks against, and returns their ids. */
export async function insertSubmissions(db: Database, rows: NewSubmission[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await db
    .insertInto('submissions')
    .values(rows.map((row) => ({ ...row, stems: stemsOf(row.words) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return new Set(inserted.map(({ id }) => id));
}

export const findSubmission = (db: Database, id: string): Promise<StoredSubmission | undefined> =>
  db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();

export async function updateSubmission(db: Database, id: string, change: SubmissionUpdate): Promise<void> {
  const { words } = change;
  const found = words === undefined ? {} : { stems: stemsOf(words) };
  await db
    .updateTable('submissions')
    .set({ ...change, ...found })
    .where('id', '=', id)
    .execute();
}

/** The number of the first one that was sent to a space at that moment or later. */
export async function seqAt(db: Database, space: string, moment: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select('seq')
    .where('space_id', '=', space)
    .where('submitted_at', '>=', moment)
    .orderBy('submitted_at')
    .limit(1)
    .executeTakeFirst();
  return row?.seq;
}

/** Rows that were written before they could be found, the oldest first. */
export const unstemmed = (db: Database, limit: number) =>
  db
    .selectFrom('submissions')
    .select(['seq', 'words'])
    .where('stems', 'is', null)
    .orderBy('seq')
    .limit(limit)
    .execute();

/** Lets them be found; whoever has said more meanwhile has done so already. */
export async function addStems(db: Database, rows: { seq: number; stems: string }[]): Promise<void> {
  for (const { seq, stems } of rows) {
    await db
      .updateTable('submissions')
      .set({ stems })
      .where('seq', '=', seq)
      .where('stems', 'is', null)
      .execute();
  }
}

export async function hasSubmissions(db: Database, topic: string): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('topic_id', '=', topic)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const answersTo = (db: Database, topic: string) =>
  db.selectFrom('submissions').select(['answer', 'status']).where('topic_id', '=', topic).execute();

/** Keeps the texts that were agreed to, each once. */
export async function keepConsentTexts(db: Database, texts: { hash: string; text: string }[]): Promise<void> {
  if (texts.length === 0) return;
  await db
    .insertInto('consent_texts')
    .values(texts)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The ids of those that repeat this one. */
export async function duplicatesOf(db: Database, id: string): Promise<StoredSubmission[]> {
  return db.selectFrom('submissions').selectAll().where('duplicate_of', '=', id).orderBy('seq').execute();
}
