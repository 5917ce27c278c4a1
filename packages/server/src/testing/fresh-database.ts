import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';

export interface FreshDatabase {
  /** As `openStore` takes it. */
  location: string;
  drop(): Promise<void>;
}

/** Databases that a test of this process has left, emptied: to make one anew takes five times as long. */
const empty: string[] = [];

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
