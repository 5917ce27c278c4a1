import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartError } from '../start-error.ts';
import * as start from './migrations/0001-start.ts';
import type { Tables } from './schema.ts';

export type Database = Kysely<Tables>;

/** In order, listed by hand: what is not here does not run. */
const migrations = { '0001-start': start };

/**
 * Opens the database file and brings it up to date. A commit is on disk before it is answered (`synchronous=FULL`).
 * @throws StartError where the file cannot be used, or was written by a newer version.
 */
export async function openDatabase(file: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

function openFile(file: string): Sqlite.Database {
  try {
    const sqlite = new Sqlite(file);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('busy_timeout = 5000');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (error) {
    throw new StartError(`The database ${file} cannot be opened: ${(error as Error).message}`);
  }
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (!error) return;
  // Kysely finds a migration in the file which this program does not have.
  const isNewer = results.length === 0 && /previously executed migration/.test(String(error));
  throw new StartError(
    isNewer
      ? 'The database was written by a newer version of Veche: start that version instead.'
      : `The database could not be brought up to date: ${String(error)}`,
  );
}
