import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { SubmissionRow, Tables } from './schema.ts';

export type StoredSubmission = Selectable<SubmissionRow>;

/** Inserts unless a unique constraint speaks against it; the caller reads back to see which. */
export async function insertSubmission(db: Database, row: Insertable<SubmissionRow>): Promise<void> {
  await db
    .insertInto('submissions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const findSubmission = (db: Database, id: string): Promise<StoredSubmission | undefined> =>
  db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();

export const findByToken = (db: Database, topic: string, tokenHash: string) =>
  db
    .selectFrom('submissions')
    .select('status')
    .where('token_hash', '=', tokenHash)
    .where('topic_id', '=', topic)
    .executeTakeFirst();

export async function updateSubmission(
  db: Database,
  id: string,
  change: Updateable<Tables['submissions']>,
): Promise<void> {
  await db.updateTable('submissions').set(change).where('id', '=', id).execute();
}

export const answersTo = (db: Database, topic: string) =>
  db.selectFrom('submissions').select(['answer', 'status']).where('topic_id', '=', topic).execute();

/** Keeps the text that was agreed to, once. */
export async function keepConsentText(db: Database, hash: string, text: string): Promise<void> {
  await db
    .insertInto('consent_texts')
    .values({ hash, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
