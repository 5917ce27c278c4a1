import type { SpaceSettings } from '@veche/protocol';
import type { Database } from './database.ts';

/** What stands in a space's row: its settings and its numbers. */
export const findSpace = (db: Database, id: string) =>
  db.selectFrom('spaces').selectAll().where('id', '=', id).executeTakeFirst();

/** Every space with its settings, by name. */
export async function listSpaces(db: Database): Promise<{ id: string; settings: SpaceSettings }[]> {
  const rows = await db.selectFrom('spaces').select(['id', 'settings']).orderBy('id').execute();
  return rows.map(({ id, settings }) => ({ id, settings: JSON.parse(settings) }));
}

/** When the officials of each space were last written to in the morning. */
export const listMornings = (db: Database): Promise<{ id: string; morning: string | null }[]> =>
  db.selectFrom('spaces').select(['id', 'morning']).orderBy('id').execute();

/** Notes that they are written to now. False where another was faster. */
export async function beginMorning(
  db: Database,
  id: string,
  before: string | null,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('spaces')
    .set({ morning: at })
    .where('id', '=', id)
    .where('morning', before === null ? 'is' : '=', before)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function hasSpaces(db: Database): Promise<boolean> {
  return (await db.selectFrom('spaces').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function saveSettings(db: Database, space: SpaceSettings): Promise<void> {
  await db
    .updateTable('spaces')
    .set({ settings: JSON.stringify(space) })
    .where('id', '=', space.id)
    .execute();
}

/** False where there is one already. */
export async function insertSpace(db: Database, space: SpaceSettings): Promise<boolean> {
  const row = await db
    .insertInto('spaces')
    .values({ id: space.id, settings: JSON.stringify(space) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Holds the space for this transaction: whoever else wants to write to it waits for the end. */
export const holdSpace = (db: Database, id: string) =>
  db
    .updateTable('spaces')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('id', '=', id)
    .returning(['seq', 'asked_seq'])
    .executeTakeFirst();

export async function numberSpace(
  db: Database,
  id: string,
  numbers: { seq: number; asked_seq?: number },
): Promise<void> {
  await db.updateTable('spaces').set(numbers).where('id', '=', id).execute();
}
