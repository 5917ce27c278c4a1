import type { SpaceSettings } from '@veche/protocol';
import type { Database } from './database.ts';

export async function findSpace(db: Database, id: string): Promise<SpaceSettings | null> {
  const row = await db.selectFrom('spaces').select('settings').where('id', '=', id).executeTakeFirst();
  return row ? JSON.parse(row.settings) : null;
}

export async function insertSpace(db: Database, space: SpaceSettings): Promise<void> {
  await db
    .insertInto('spaces')
    .values({ id: space.id, settings: JSON.stringify(space) })
    .execute();
}
