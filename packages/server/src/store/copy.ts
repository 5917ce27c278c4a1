import { hash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

type TableName = keyof Tables;

/** Every table with its key: whatever is referred to comes before what refers to it. */
const tables: { [T in TableName]: (keyof Tables[T] & string)[] } = {
  spaces: ['id'],
  topics: ['id'],
  consent_texts: ['hash'],
  submissions: ['seq'],
  messages: ['seq'],
  events: ['space_id', 'seq'],
  tallies: ['topic_id', 'measure', 'item'],
  claims: ['seq'],
  staff: ['user'],
  recovery_codes: ['user', 'code_hash'],
  invitations: ['user'],
  foundings: ['id'],
  sessions: ['token_hash'],
  opinions: ['submission_id', 'user'],
  jobs: ['seq'],
  dues: ['submission_id', 'step'],
  templates: ['id'],
  seen: ['user', 'submission_id'],
  views: ['id'],
  callers: ['space_id', 'origin', 'topic_id'],
  public_cases: ['seq'],
  public_texts: ['submission_id', 'part'],
  comments: ['id'],
  followers: ['submission_id', 'follower_hash'],
  statements: ['id'],
  subscriptions: ['id'],
};
const names = Object.keys(tables) as TableName[];

/** Rows that are read and written at once. */
const page = 500;

/** How many rows a table has, and the sum of their hashes: the same rows in any order give the same. */
export interface Digest {
  rows: number;
  sum: string;
}
export type Digests = Record<TableName, Digest>;

type Row = Selectable<Tables[TableName]>;

/** Told of each page: the table, and its rows so far. */
export type Progress = (table: string, rows: number) => void;

async function* pagesOf(db: Database, table: TableName): AsyncGenerator<Row[]> {
  const key = tables[table];
  let last: Row | undefined;
  for (;;) {
    const columns = sql.join(key.map((column) => sql.ref(column)));
    const values =
      last && sql.join(key.map((column) => (last as unknown as Record<string, unknown>)[column]));
    const after = values ? sql`where (${columns}) > (${values})` : sql``;
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${page}`.execute(
        db,
      );
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

/** The row with its columns in the order of their names, so that both databases write it alike. */
const textOf = (row: Row) =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));

const modulus = 1n << 256n;

/** Reads every table. `take` gets each page. */
async function readAll(
  db: Database,
  progress: Progress,
  take: (table: TableName, rows: Row[]) => Promise<void> = async () => {},
): Promise<Digests> {
  const digests: Partial<Digests> = {};
  for (const table of names) {
    let [rows, sum] = [0, 0n];
    for await (const some of pagesOf(db, table)) {
      await take(table, some);
      rows += some.length;
      for (const row of some) sum = (sum + BigInt(`0x${hash('sha256', textOf(row))}`)) % modulus;
      progress(table, rows);
    }
    digests[table] = { rows, sum: sum.toString(16) };
  }
  return digests as Digests;
}

/** What a database holds. */
export const digestsOf = (db: Database, progress: Progress): Promise<Digests> => readAll(db, progress);

/** Copies everything from one database into an empty one, and returns what was read. */
export const copyAll = (from: Database, to: Database, progress: Progress): Promise<Digests> =>
  readAll(from, progress, async (table, rows) => {
    await to
      .insertInto(table)
      .values(rows as never)
      .execute();
  });

/** Numbers that the database gives itself go on after those that were copied. */
export async function continueNumbers(db: Database): Promise<void> {
  for (const table of ['submissions', 'messages', 'claims', 'jobs', 'public_cases'] as const) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), max(seq)) from ${sql.table(table)} having max(seq) > 0`.execute(
      db,
    );
  }
}

/** The tables that differ; none where both hold the same. */
export const differences = (one: Digests, other: Digests): string[] =>
  names.filter((name) => one[name].rows !== other[name].rows || one[name].sum !== other[name].sum);
