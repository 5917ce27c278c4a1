import Sqlite from 'better-sqlite3';
import { StartError } from '../start-error.ts';

/**
 * Opens a database file; every commit to it is on disk before it is answered (`synchronous=FULL`).
 * @throws StartError where it cannot be used.
 */
export function openFile(file: string, options: { isReader?: boolean } = {}): SqliteFile {
  try {
    const sqlite = new Sqlite(file, { readonly: options.isReader ?? false });
    if (!options.isReader) sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('busy_timeout = 5000');
    // In pages of 4 kB: what a write-ahead log may grow to before it is copied into the file.
    sqlite.pragma('wal_autocheckpoint = 4000');
    // In kB, if negative.
    sqlite.pragma('cache_size = -65536');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('secure_delete = ON');
    // After a sync that failed, the log holds what may be in memory only, and a start takes it for committed. So it is
    // copied and cut off before anything goes after it. Where others have the file open, they know how far it is good.
    if (!options.isReader) sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return new SqliteFile(sqlite);
  } catch (error) {
    throw new StartError(`The database ${file} cannot be opened: ${(error as Error).message}`);
  }
}

/** Statements that are kept; those of big groups differ by their number of rows. */
const most = 500;

/** A database that prepares each statement once: Kysely would do it each time. */
class SqliteFile {
  readonly #sqlite: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite;
  }

  prepare(sql: string): Sqlite.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#sqlite.prepare(sql);
    if (this.#statements.size >= most) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  get isInTransaction(): boolean {
    return this.#sqlite.inTransaction;
  }

  close(): void {
    this.#sqlite.close();
  }
}
