import type { Database } from './database.ts';
import type { FoundingRow } from './schema.ts';

/** A first one that is there already stays the only one. */
export async function insertFounding(db: Database, row: FoundingRow): Promise<void> {
  await db
    .insertInto('foundings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const findFirstFounding = (db: Database): Promise<FoundingRow | undefined> =>
  db.selectFrom('foundings').selectAll().where('is_first', '=', 1).executeTakeFirst();

export const findFounding = (db: Database, tokenHash: string): Promise<FoundingRow | undefined> =>
  db.selectFrom('foundings').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

/** False where it was used meanwhile. */
export async function takeFounding(db: Database, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('foundings')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Throws away those that are over. */
export async function deleteFoundingsBefore(db: Database, moment: string): Promise<void> {
  await db.deleteFrom('foundings').where('expires_at', '<', moment).execute();
}
