import type { Message, Texts } from '@veche/protocol';
import type { Insertable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

const namesIn = (json: string | null): Texts | null => (json ? JSON.parse(json) : null);

/** Inserts unless the id is taken. */
export async function insertMessage(db: Database, row: Insertable<Tables['messages']>): Promise<void> {
  await db
    .insertInto('messages')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const findMessage = (db: Database, id: string) =>
  db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();

/** The message as both sides see it. */
export function showMessage(row: Omit<Insertable<Tables['messages']>, 'seq'>): Message {
  return {
    id: row.id,
    from: row.sender,
    name: namesIn(row.name ?? null),
    text: row.text,
    sent_at: row.sent_at,
    ...(row.step ? { step: row.step } : {}),
    ...(row.detail ? JSON.parse(row.detail) : {}),
  };
}

/** What residents and officials wrote to each other, or what officials wrote for themselves. */
export async function messagesOf(db: Database, submission: string, isInternal = false): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('submission_id', '=', submission)
    .where('is_internal', '=', isInternal ? 1 : 0)
    .orderBy('seq')
    .execute();
  return rows.map(showMessage);
}
