import type { StaffMember } from '@veche/protocol/desk';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export type StoredStaff = Selectable<Tables['staff']>;

export const findStaff = (db: Database, user: string) =>
  db.selectFrom('staff').selectAll().where('user', '=', user).executeTakeFirst();

/** False where the name is taken. */
export async function insertStaff(db: Database, row: Insertable<Tables['staff']>): Promise<boolean> {
  const inserted = await db
    .insertInto('staff')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('user')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function hasStaff(db: Database, space: string): Promise<boolean> {
  const row = await db.selectFrom('staff').select('user').where('space_id', '=', space).executeTakeFirst();
  return row !== undefined;
}

/** Everybody, by space and name. */
export async function listStaff(db: Database): Promise<StaffMember[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('space_id').orderBy('user').execute();
  return rows.map(showStaff);
}

export async function deleteStaff(db: Database, user: string): Promise<void> {
  await db.deleteFrom('staff').where('user', '=', user).execute();
}

/** One that is to be used once must be changed at the next sign-in. */
export async function savePassword(
  db: Database,
  user: string,
  hash: string,
  { isOneTime = false } = {},
): Promise<void> {
  await db
    .updateTable('staff')
    .set({ password_hash: hash, must_change_password: isOneTime ? 1 : 0 })
    .where('user', '=', user)
    .execute();
}

/** Without the password. */
export const showStaff = (row: StoredStaff): StaffMember => ({
  user: row.user,
  name: JSON.parse(row.name),
  position: JSON.parse(row.position),
  department: row.department,
  space: row.space_id,
  must_change_password: row.must_change_password === 1,
});
