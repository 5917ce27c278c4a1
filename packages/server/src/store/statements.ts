import type { Statement } from '@veche/protocol';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

type Row = Selectable<Tables['statements']>;

export const showStatement = ({ id, name, text, published_at }: Row): Statement => ({
  id,
  name: JSON.parse(name),
  text: JSON.parse(text),
  published_at,
});

/** False where the id is taken. */
export async function insertStatement(db: Database, row: Insertable<Tables['statements']>): Promise<boolean> {
  const inserted = await db
    .insertInto('statements')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export const findStatement = (db: Database, id: string): Promise<Row | undefined> =>
  db.selectFrom('statements').selectAll().where('id', '=', id).executeTakeFirst();

/** What was said to all who took part in a topic, oldest first. */
export async function statementsOf(db: Database, topic: string): Promise<Statement[]> {
  const rows = await db
    .selectFrom('statements')
    .selectAll()
    .where('topic_id', '=', topic)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  return rows.map(showStatement);
}
