import type { Opinion } from '@veche/protocol/desk';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { OpinionRow } from './schema.ts';

export type StoredOpinion = Selectable<OpinionRow>;

/** What experts were asked about a submission, the oldest question first. */
export const opinionsOf = (db: Database, submission: string): Promise<StoredOpinion[]> =>
  db
    .selectFrom('opinions')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('asked_at')
    .orderBy('user')
    .execute();

export const findOpinion = (
  db: Database,
  submission: string,
  user: string,
): Promise<StoredOpinion | undefined> =>
  db
    .selectFrom('opinions')
    .selectAll()
    .where('submission_id', '=', submission)
    .where('user', '=', user)
    .executeTakeFirst();

export async function insertOpinion(db: Database, row: Insertable<OpinionRow>): Promise<void> {
  await db.insertInto('opinions').values(row).execute();
}

export async function updateOpinion(
  db: Database,
  { submission_id, user }: Pick<OpinionRow, 'submission_id' | 'user'>,
  change: Updateable<OpinionRow>,
): Promise<void> {
  await db
    .updateTable('opinions')
    .set(change)
    .where('submission_id', '=', submission_id)
    .where('user', '=', user)
    .execute();
}

/** As the desk sees it. */
export const showOpinion = (row: StoredOpinion): Opinion => ({
  user: row.user,
  name: JSON.parse(row.name),
  question: row.question,
  asked_at: row.asked_at,
  text: row.text,
  given_at: row.given_at,
  is_public: row.is_public === 1,
});
