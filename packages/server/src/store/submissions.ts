import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { SubmissionRow, Tables } from './schema.ts';

export type StoredSubmission = Selectable<SubmissionRow>;

/** Inserts those that no unique constraint speaks against, and returns their ids. */
export async function insertSubmissions(
  db: Database,
  rows: Insertable<SubmissionRow>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await db
    .insertInto('submissions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return new Set(inserted.map(({ id }) => id));
}

export const findSubmission = (db: Database, id: string): Promise<StoredSubmission | undefined> =>
  db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();

export async function updateSubmission(
  db: Database,
  id: string,
  change: Updateable<Tables['submissions']>,
): Promise<void> {
  await db.updateTable('submissions').set(change).where('id', '=', id).execute();
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
