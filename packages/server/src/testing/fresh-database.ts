import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../store/database.ts';

export interface FreshDatabase {
  /** As `openStore` takes it. */
  location: string;
  drop(): Promise<void>;
}

/** Databases that a test of this process has left, emptied: to make one anew takes five times as long. */
const empty: string[] = [];

/** The same with every migration done. */
const migrated: string[] = [];

/**
 * An empty database for one test: in the PostgreSQL server that `VECHE_TEST_POSTGRES` names, or else a file in the
 * folder. The same tests run on both.
 */
export async function freshDatabase(folder: string): Promise<FreshDatabase> {
  const server = process.env.VECHE_TEST_POSTGRES;
  if (!server) return { location: join(folder, `${randomUUID()}.db`), drop: async () => {} };
  const location = empty.pop() ?? (await createDatabase(server));
  const drop = async () => {
    await administer(location, 'drop schema public cascade; create schema public');
    empty.push(location);
  };
  return { location, drop };
}

/** The same, up to date: most tests are not about how it came to be so. */
export async function migratedDatabase(folder: string): Promise<FreshDatabase> {
  const server = process.env.VECHE_TEST_POSTGRES;
  if (!server) {
    const { location, drop } = await freshDatabase(folder);
    template ??= makeTemplate();
    await copyFile(await template, location);
    return { location, drop };
  }
  const location = migrated.pop() ?? (await createDatabase(server));
  const drop = async () => {
    await administer(location, emptyTables);
    migrated.push(location);
  };
  return { location, drop };
}

/** An SQLite file with every migration done and nothing in it. */
let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const file = join(tmpdir(), `veche-template-${process.pid}.db`);
  const store = await openStore(file);
  // Closing brings the log into the file.
  await store.destroy();
  process.once('exit', () => rmSync(file, { force: true }));
  return file;
}

const emptyTables = `do $$ begin
  execute (
    select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity'
    from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
  );
end $$`;

async function createDatabase(server: string): Promise<string> {
  const name = `veche_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
