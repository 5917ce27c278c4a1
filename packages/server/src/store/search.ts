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
}

/** A part of what is found. */
interface Page {
  /** Of the table, beyond what its index knows. */
  conditions: readonly Expression<SqlBool>[];
  /** Numbers that the rows lie from, and below. */
  first?: number;
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
function expressionOf({ engine }: Reading, { space, words, limits }: Search): string {
  const { quoted, all, any } = dialects[engine];
  const stems = stemsSought(words);
  if (stems.length === 0 || limits.some(([, values]) => values.length === 0)) return '';
  const within = limits.map(([column, values]) => {
    const tokens = values.map((value) => quoted(`${space}@${column}:${value ?? ''}`));
    return `(${tokens.join(any)})`;
  });
  return [...stems.map((stem) => quoted(`${space}/${stem}`)), ...within].join(all);
}

/** The index of a table, the number of a row in it, and the condition that it is found. */
function indexOf(store: Reading, search: Search) {
  const expression = expressionOf(store, search);
  const index = sql.table(`${search.table}_search`);
  const isSqlite = store.engine === 'sqlite';
  const seq = isSqlite ? sql.ref(`${search.table}_search.rowid`) : sql.ref('seq');
  const matches = isSqlite ? sql`${index} match ${expression}` : sql`tokens @@ ${expression}::tsquery`;
  return { index, seq, isFound: expression === '' ? sql<SqlBool>`false` : matches };
}

/** Rows that are sooner looked at one by one than all those for which a broad limit holds. */
const few = 200;

/** Whether the words are in so few rows that these can be read and put in any order. */
export async function areFew(store: Reading, search: Search): Promise<boolean> {
  const { index, isFound } = indexOf(store, { ...search, limits: [] });
  const more = sql`select 1 from ${index} where ${isFound} limit 1 offset ${few}`;
  return (await more.execute(store.db)).rows.length === 0;
}

/**
 * The rows of the table that have every word, for a query of few: its conditions have to hold the limits. The found come
 * first: SQLite does a cross join as it is written, and PostgreSQL would take the few for many.
 */
export function fewFound(store: Reading, search: Search): RawBuilder<unknown> {
  const { index, seq, isFound } = indexOf(store, { ...search, limits: [] });
  const table = sql.table(search.table);
  const own = sql.ref(`${search.table}.seq`);
  return store.engine === 'sqlite'
    ? sql`(select ${table}.* from ${index} cross join ${table} where ${isFound} and ${own} = ${seq})`
    : sql`(with found as materialized (select ${seq} from ${index} where ${isFound})
        select ${table}.* from found join ${table} using (seq)) few`;
}

/** Whether a row of the table has every word and is within the limits, for a query that goes through the rows in an order. */
export function isAmongFound(store: Reading, search: Search): RawBuilder<SqlBool> {
  const { index, seq, isFound } = indexOf(store, search);
  const isOne = sql<SqlBool>`${sql.ref(`${search.table}.seq`)} in (select ${seq} from ${index} where ${isFound})`;
  // SQLite would read and sort all that are found, rather than follow an index.
  return store.engine === 'sqlite' ? sql`+${isOne}` : isOne;
}

/** The numbers of the rows that have every word and are within the limits, newest first. A subquery. */
export function newestFound(store: Reading, search: Search, page: Page): RawBuilder<number> {
  const { table } = search;
  const { conditions, first, before, limit } = page;
  const { index, seq, isFound } = indexOf(store, search);
  const all = [
    isFound,
    ...(first === undefined ? [] : [sql`${seq} >= ${first}`]),
    ...(before === undefined ? [] : [sql`${seq} < ${before}`]),
  ];
  const newest = sql`order by ${seq} desc limit ${limit}`;
  const found = sql`select ${seq} from ${index} where ${sql.join(all, sql` and `)}`;
  if (conditions.length === 0) return sql`(${found} ${newest})`;
  const isOne = sql`${sql.ref(`${table}.seq`)} = ${seq}`;
  // The index of SQLite is read newest first and no further than needed; PostgreSQL thinks wrongly of the two together.
  return store.engine === 'sqlite'
    ? sql`(select ${seq} from ${index} cross join ${sql.table(table)}
        where ${sql.join([isOne, ...conditions, ...all], sql` and `)} ${newest})`
    : sql`(with found as materialized (${found})
        select ${seq} from found join ${sql.table(table)} using (seq)
        where ${sql.join(conditions, sql` and `)} ${newest})`;
}
