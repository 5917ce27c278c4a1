import type { Database } from './database.ts';
import type { Measure } from './schema.ts';

/** A number to be changed by `by`. */
export interface Tally {
  measure: Measure;
  item: string;
  by: number;
}

/** Adds each; the row is made where there is none. */
export async function addTallies(db: Database, topic: string, tallies: Tally[]): Promise<void> {
  for (const { measure, item, by } of tallies.filter((tally) => tally.by !== 0)) {
    await db
      .insertInto('tallies')
      .values({ topic_id: topic, measure, item, value: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .updateTable('tallies')
      .set((row) => ({ value: row('value', '+', by) }))
      .where('topic_id', '=', topic)
      .where('measure', '=', measure)
      .where('item', '=', item)
      .execute();
  }
}

/** Adds one where that stays within the limit; false where it would not. The database decides who is last. */
export async function takeOne(
  db: Database,
  topic: string,
  measure: Measure,
  item: string,
  limit: number,
): Promise<boolean> {
  await db
    .insertInto('tallies')
    .values({ topic_id: topic, measure, item, value: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const taken = await db
    .updateTable('tallies')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('topic_id', '=', topic)
    .where('measure', '=', measure)
    .where('item', '=', item)
    .where('value', '<', limit)
    .returning('value')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Every number of a topic, by measure and item. */
export async function talliesOf(
  db: Database,
  topic: string,
): Promise<Record<Measure, Record<string, number>>> {
  const rows = await db
    .selectFrom('tallies')
    .select(['measure', 'item', 'value'])
    .where('topic_id', '=', topic)
    .execute();
  const tallies: Record<Measure, Record<string, number>> = {
    submissions: {},
    counts: {},
    firsts: {},
    points: {},
    held: {},
    waiting: {},
  };
  for (const { measure, item, value } of rows) tallies[measure][item] = value;
  return tallies;
}
