import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Store } from './database.ts';
import { stemsSought } from './stems.ts';

type Reading = Pick<Store, 'db' | 'engine'>;

/** A column that the index knows, and the values of which a row has one. */
export type Limit = readonly [column: string, values: readonly (string | null)[]];

/** What is looked for in a table that a migration made `searchable`. */
export interface Search {
  table: string;
  space: string;
  words: string;
  limits: readonly Limit[];
  /** Of the table, beyond what its index knows. */
  conditions: readonly Expression<SqlBool>[];
  /** Sequence number that the rows lie below. */
  before?: number;
  limit: number;
}

/** A limit as a condition of the table. What is fixed stands as it is: indices are limited to these very words. */
export function isWithin([column, values]: Limit): Expression<SqlBool> {
  if (column === 'is_waiting') return sql<SqlBool>`is_waiting = 1`;
  if (values.length === 0) return sql<SqlBool>`false`;
  if (values.includes(null)) return sql<SqlBool>`${sql.ref(column)} is null`;
  const list = values.map((value) => (column === 'status' ? sql.lit(value) : sql`${value}`));
  return sql<SqlBool>`${sql.ref(column)} in (${sql.join(list)})`;
}

/** How each engine writes one token, and that all or any of some are wanted. */
const dialects = {
  sqlite: { quoted: (token: string) => `"${token}"`, all: ' AND ', any: ' OR ' },
  postgres: { quoted: (token: string) => `'${token}'`, all: ' & ', any: ' | ' },
};

/** Every token that is looked for, in the engine's own language; empty where nothing can be found, as by words that are none. */
function expressionOf({ engine }: Reading, { space, words }: Search, limits: readonly Limit[]): string {
  const { quoted, all, any } = dialects[engine];
  const stems = stemsSought(words);
  if (stems.length === 0 || limits.some(([, values]) => values.length === 0)) return '';
  const within = limits.map(([column, values]) => {
    const tokens = values.map((value) => quoted(`${space}@${column}:${value ?? ''}`));
    return `(${tokens.join(any)})`;
  });
  return [...stems.map((stem) => quoted(`${space}/${stem}`)), ...within].join(all);
}

/**
 * The numbers of the rows that have every word, in any form, and meet the rest; newest first. A subquery.
 */
export async function foundBy(store: Reading, search: Search): Promise<RawBuilder<number>> {
  const { table, limits, conditions } = search;
  const expression = expressionOf(store, search, limits);
  if (expression === '') return sql`(select seq from ${sql.table(table)} where false)`;
  if (store.engine === 'postgres') return inPostgres(search, expression);
  const words = expressionOf(store, search, []);
  if (limits.length === 0 || !(await areFew(store, table, words))) return inSqlite(search, expression);
  return inSqlite({ ...search, conditions: [...limits.map(isWithin), ...conditions] }, words);
}

const isBelow = (seq: Expression<unknown>, before: number | undefined) =>
  before === undefined ? sql`` : sql`and ${seq} < ${before}`;

/** Rows that are sooner looked at one by one than all those for which a broad limit holds. */
const few = 200;

async function areFew({ db }: Reading, table: string, words: string): Promise<boolean> {
  const index = sql.table(`${table}_search`);
  const more = sql`select 1 from ${index} where ${index} match ${words} limit 1 offset ${few}`;
  return (await more.execute(db)).rows.length === 0;
}

/** The index is read newest first, and no further than needed: a cross join is done as it is written. */
function inSqlite({ table, conditions, before, limit }: Search, expression: string): RawBuilder<number> {
  const index = sql.table(`${table}_search`);
  const seq = sql.ref(`${table}_search.rowid`);
  const own = sql.ref(`${table}.seq`);
  const joined =
    conditions.length === 0
      ? sql`where`
      : sql`cross join ${sql.table(table)} where ${own} = ${seq} and ${sql.join(conditions, sql` and `)} and`;
  return sql`(select ${seq} from ${index} ${joined} ${index} match ${expression} ${isBelow(seq, before)}
    order by ${seq} desc limit ${limit})`;
}

/** Apart from the table, since what PostgreSQL takes for the number of rows with both would be wrong by far. */
function inPostgres({ table, conditions, before, limit }: Search, expression: string): RawBuilder<number> {
  const seq = sql.ref('seq');
  const found = sql`select ${seq} from ${sql.table(`${table}_search`)}
    where tokens @@ ${expression}::tsquery ${isBelow(seq, before)}`;
  if (conditions.length === 0) return sql`(${found} order by ${seq} desc limit ${limit})`;
  return sql`(with found as materialized (${found})
    select ${seq} from found join ${sql.table(table)} using (seq) where ${sql.join(conditions, sql` and `)}
    order by ${seq} desc limit ${limit})`;
}
