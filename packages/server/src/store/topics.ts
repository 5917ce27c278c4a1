import type { TopicDraft } from '@veche/protocol';
import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

/** A topic as it is stored. */
export interface StoredTopic {
  id: string;
  space_id: string;
  draft: TopicDraft;
  updated_at: string;
}

const read = (row: Selectable<Tables['topics']>): StoredTopic => ({ ...row, draft: JSON.parse(row.draft) });

export async function spaceOfTopic(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('topics').select('space_id').where('id', '=', id).executeTakeFirst();
  return row?.space_id;
}

export async function topicsOf(db: Database, space: string): Promise<StoredTopic[]> {
  const rows = await db
    .selectFrom('topics')
    .selectAll()
    .where('space_id', '=', space)
    .orderBy('id')
    .execute();
  return rows.map(read);
}

export async function saveTopic(db: Database, topic: StoredTopic): Promise<void> {
  const row = { ...topic, draft: JSON.stringify(topic.draft) };
  const { draft, updated_at } = row;
  await db
    .insertInto('topics')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ draft, updated_at }))
    .execute();
}
