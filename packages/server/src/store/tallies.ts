import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Measure, Tables } from './schema.ts';

/** A number to be changed by `by`. */
export interface Tally {
  measure: Measure;
  item: string;
  by: number;
}

/** Adds each, however many speak of the same number; a row is made where there is none. */
export async function addTallies(db: Database, tallies: ({ topic: string } & Tally)[]): Promise<void> {
  const sums = summed(tallies);
  const more = sums.filter(({ value }) => value > 0);
  // Apart, since a number below zero may not even be proposed. All are sent at once, before any has answered.
  const less = sums.filter(({ value }) => value < 0);
  await Promise.all([more.length > 0 ? raise(db, more) : undefined, ...less.map((row) => lower(db, row))]);
}

type Row = Tables['tallies'];

function summed(tallies: ({ topic: string } & Tally)[]): Row[] {
  const sums = new Map<string, Row>();
  for (const { topic, measure, item, by } of tallies) {
    const key = `${topic} ${measure} ${item}`;
    sums.set(key, { topic_id: topic, measure, item, value: by + (sums.get(key)?.value ?? 0) });
  }
  return [...sums.values()];
}

const raise = (db: Database, rows: Row[]) =>
  db
    .insertInto('tallies')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['topic_id', 'measure', 'item'])
        .doUpdateSet((row) => ({ value: sql`${row.ref('tallies.value')} + ${row.ref('excluded.value')}` })),
    )
    .execute();

const lower = (db: Database, { topic_id, measure, item, value }: Row) =>
  db
    .updateTable('tallies')
    .set((row) => ({ value: row('value', '+', value) }))
    .where('topic_id', '=', topic_id)
    .where('measure', '=', measure)
    .where('item', '=', item)
    .execute();

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
