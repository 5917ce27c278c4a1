import Sqlite from 'better-sqlite3';
import { type Dialect, SqliteDialect } from 'kysely';
import { StartError } from '../start-error.ts';

/**
 * The database file, with every commit on disk before it is answered (`synchronous=FULL`).
 * @throws StartError where the file cannot be used.
 */
export function openSqlite(file: string, options: { isReader?: boolean } = {}): Dialect {
  return new SqliteDialect({ database: preparingOnce(openFile(file, options.isReader ?? false)) });
}

function openFile(file: string, isReader: boolean): Sqlite.Database {
  try {
    const sqlite = new Sqlite(file, { readonly: isReader });
    if (!isReader) sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('busy_timeout = 5000');
    // In pages of 4 kB: what a write-ahead log may grow to before it is copied into the file.
    sqlite.pragma('wal_autocheckpoint = 4000');
    // In kB, if negative.
    sqlite.pragma('cache_size = -65536');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (error) {
    throw new StartError(`The database ${file} cannot be opened: ${(error as Error).message}`);
  }
}

/** Statements that are kept; those of big groups differ by their number of rows. */
const most = 500;

/** Kysely prepares a statement each time it runs; here each text is prepared once. */
function preparingOnce(sqlite: Sqlite.Database) {
  const statements = new Map<string, Sqlite.Statement>();
  return {
    prepare(sql: string) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = sqlite.prepare(sql);
      if (statements.size >= most) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close: () => sqlite.close(),
  };
}
