import type { StaffComment } from '@veche/protocol/desk';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

type Row = Selectable<Tables['comments']>;

export const showComment = ({ id, name, text, sent_at, state }: Row): StaffComment => ({
  id,
  name,
  text,
  sent_at,
  state,
});

/** Undefined where the id is taken. */
export const insertComment = (db: Database, row: Insertable<Tables['comments']>): Promise<Row | undefined> =>
  db
    .insertInto('comments')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

export const findComment = (db: Database, id: string): Promise<Row | undefined> =>
  db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();

export async function updateComment(
  db: Database,
  id: string,
  change: Updateable<Tables['comments']>,
): Promise<void> {
  await db.updateTable('comments').set(change).where('id', '=', id).execute();
}

/** What others think of a submission, oldest first. */
export async function commentsOf(db: Database, submission: string): Promise<StaffComment[]> {
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  return rows.map(showComment);
}
