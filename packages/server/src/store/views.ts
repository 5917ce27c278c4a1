import type { View, ViewInput } from '@veche/protocol/desk';
import type { Database } from './database.ts';
import type { ViewRow } from './schema.ts';

/** Those of somebody, and those that are shared in their space, by name. */
export const viewsOf = (db: Database, space: string, user: string): Promise<ViewRow[]> =>
  db
    .selectFrom('views')
    .selectAll()
    .where('space_id', '=', space)
    .where((by) => by.or([by('is_shared', '=', 1), by('user', '=', user)]))
    .orderBy('name')
    .orderBy('id')
    .execute();

export const findView = (db: Database, id: string) =>
  db.selectFrom('views').selectAll().where('id', '=', id).executeTakeFirst();

const columnsOf = ({ name, is_shared, list }: ViewInput) => ({
  name,
  is_shared: Number(is_shared),
  list: JSON.stringify(list),
});

/** False where the id is taken. */
export async function insertView(
  db: Database,
  key: Pick<ViewRow, 'id' | 'space_id' | 'user'>,
  input: ViewInput,
): Promise<boolean> {
  const inserted = await db
    .insertInto('views')
    .values({ ...key, ...columnsOf(input) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateView(db: Database, id: string, input: ViewInput): Promise<void> {
  await db.updateTable('views').set(columnsOf(input)).where('id', '=', id).execute();
}

export async function deleteView(db: Database, id: string): Promise<void> {
  await db.deleteFrom('views').where('id', '=', id).execute();
}

export const showView = ({ id, user, name, is_shared, list }: Omit<ViewRow, 'space_id'>): View => ({
  id,
  user,
  name,
  is_shared: is_shared === 1,
  list: JSON.parse(list),
});
