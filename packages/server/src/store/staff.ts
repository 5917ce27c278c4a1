import type { PersonInput, StaffMember } from '@veche/protocol/desk';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { StaffRow } from './schema.ts';

export type StoredStaff = Selectable<StaffRow>;

export const findStaff = (db: Database, user: string) =>
  db.selectFrom('staff').selectAll().where('user', '=', user).executeTakeFirst();

export const staffNamed = (db: Database, users: string[]): Promise<StoredStaff[]> =>
  db.selectFrom('staff').selectAll().where('user', 'in', users).execute();

/** False where the name is taken. */
export async function insertStaff(db: Database, row: Insertable<StaffRow>): Promise<boolean> {
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

/** Everybody, by space and name; of one space where it is named. */
export const listStaff = (db: Database, space?: string): Promise<StoredStaff[]> =>
  db
    .selectFrom('staff')
    .selectAll()
    .$if(space !== undefined, (query) => query.where('space_id', '=', space ?? ''))
    .orderBy('space_id')
    .orderBy('user')
    .execute();

/** The columns that an administrator sets. */
export const columnsOf = ({ name, position, department, role, email }: PersonInput) => ({
  name: JSON.stringify(name),
  position: JSON.stringify(position),
  department,
  role,
  email,
});

export async function updateStaff(db: Database, user: string, change: Updateable<StaffRow>): Promise<void> {
  await db.updateTable('staff').set(change).where('user', '=', user).execute();
}

/** With everything that opens the desk for them. */
export async function deleteStaff(db: Database, user: string): Promise<void> {
  await db.deleteFrom('views').where('user', '=', user).where('is_shared', '=', 0).execute();
  for (const table of ['sessions', 'invitations', 'recovery_codes', 'seen', 'staff'] as const) {
    await db.deleteFrom(table).where('user', '=', user).execute();
  }
}

/** Without the password. */
export const showStaff = (row: StoredStaff): StaffMember => ({
  user: row.user,
  name: JSON.parse(row.name),
  position: JSON.parse(row.position),
  department: row.department,
  role: row.role,
  space: row.space_id,
  email: row.email,
  wants_morning_mail: row.wants_morning_mail === 1,
  must_change_password: row.must_change_password === 1,
  has_second_factor: row.second_factor !== null,
});
