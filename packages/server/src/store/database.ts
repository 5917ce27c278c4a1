import type { FastifyBaseLogger } from 'fastify';
import { type Dialect, Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StartError } from '../start-error.ts';
import { FileListening } from './file-listening.ts';
import { type Ears, Listening } from './listening.ts';
import { type Engine, migrationsFor } from './migrations/index.ts';
import { openPostgres } from './postgres.ts';
import type { Tables } from './schema.ts';
import { type Session, Sessions } from './session.ts';
import { readingSqlite, writingSqlite } from './sqlite.ts';

export type Database = Kysely<Tables>;

/** One database, to read from and to write to. */
export interface Store {
  readonly engine: Engine;
  /** The SQLite file, where it is one. */
  readonly file: string | undefined;
  /** Reads what has been committed. */
  readonly db: Database;
  /** A connection for a transaction, begun and with nothing done yet; `end` it. */
  begin(): Promise<Transaction>;
  /** Tells every process that listens, this one too, in one order, and writes nothing down. At most 8,000 bytes. */
  whisper(text: string): Promise<void>;
  /** Hears of what other processes commit, and what all whisper. */
  listen(ears: Ears): Promise<void>;
  /**
   * Looks whether the database is still one for this program.
   * @throws StartError where a newer version has changed it, or the town has moved.
   */
  refuseForeign(): Promise<void>;
  destroy(): Promise<void>;
}

export interface Transaction extends Pick<Session, 'db'> {
  /** On disk once this resolves. Nothing is where one of the last words, already sent, fails. */
  commit(lastWords?: Promise<unknown>[]): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Opens a database and brings it up to date: PostgreSQL where the location is its address, else the SQLite file.
 * @throws StartError where it cannot be used, or was written by a newer version.
 */
export async function openStore(
  location: string,
  log: Pick<FastifyBaseLogger, 'warn'> = console,
  /** The same PostgreSQL without a pooler between, where there is one. */
  directly = location,
): Promise<Store> {
  if (/^postgres(ql)?:/.test(location)) {
    const open = () => openPostgres(location, log);
    return start('postgres', undefined, open(), open, (_, ears) => Listening.start(directly, ears));
  }
  const reading = () => readingSqlite(location);
  const hear = async (db: Database, ears: Ears) => new FileListening(db, ears);
  return start('sqlite', location, writingSqlite(location), reading, hear);
}

async function start(
  engine: Engine,
  file: string | undefined,
  writing: Dialect,
  reading: () => Dialect,
  hear: (db: Database, ears: Ears) => Promise<Pick<Listening, 'stop'>>,
): Promise<Store> {
  const sessions = new Sessions(writing);
  try {
    await migrate(writing, migrationsFor(engine));
    const db = new Kysely<Tables>({ dialect: reading() });
    const refuseForeign = async () => {
      await refuseNewer(db, engine);
      if (engine === 'sqlite') await refuseMoved(db);
    };
    await refuseForeign();
    let listening: Pick<Listening, 'stop'> | undefined;
    let heard: Ears['whisper'] = () => {};
    return {
      engine,
      file,
      db,
      refuseForeign,
      async whisper(text) {
        // One process has an SQLite file to itself, and needs nobody to tell it what it says.
        if (engine === 'sqlite') heard(text);
        else await sql`select pg_notify('veche_whisper', ${text})`.execute(db);
      },
      listen: async (ears) => {
        heard = ears.whisper;
        listening = await hear(db, ears);
      },
      begin: async () => transactionOn(await sessions.open(), engine),
      destroy: async () => {
        await listening?.stop();
        await db.destroy();
        await sessions.close();
      },
    };
  } catch (error) {
    await sessions.close();
    throw error;
  }
}

/**
 * SQLite takes the lock for writing at once, rather than find it taken halfway. PostgreSQL gives up a transaction whose
 * process fell silent, as behind a cut network: it would hold its space for hours. Who waits for a space asks again later.
 */
const begins = {
  sqlite: 'begin immediate',
  postgres: "begin; set local idle_in_transaction_session_timeout = '10s'; set local lock_timeout = '10s'",
};

function transactionOn({ db, send, release }: Session, engine: Engine): Transaction {
  const begun = send(begins[engine]);
  begun.catch(() => {});
  const undo = () => sql`rollback`.execute(db).catch(() => {});
  let ending: Promise<void> | undefined;

  async function commit(lastWords: Promise<unknown>[]): Promise<void> {
    try {
      await Promise.all([begun, ...lastWords, sql`commit`.execute(db)]);
    } catch (error) {
      await undo();
      throw error;
    } finally {
      await release();
    }
  }

  return {
    db,
    commit: (lastWords = []) => {
      ending = commit(lastWords);
      return ending;
    },
    async rollback() {
      // A commit that failed has undone everything already.
      ending ??= undo().then(release);
      await ending.catch(() => {});
    },
  };
}

/** Runs the work as one transaction: all of it, or nothing. */
export async function inTransaction<T>(store: Store, work: (db: Database) => Promise<T>): Promise<T> {
  const transaction = await store.begin();
  try {
    const result = await work(transaction.db);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/** See the command `move`. */
async function refuseMoved(db: Database): Promise<void> {
  const { rows } = await sql`select name from sqlite_master where name = 'moved'`.execute(db);
  if (rows.length > 0) throw new StartError('This town has moved to PostgreSQL: set DATABASE_URL.');
}

async function refuseNewer(db: Database, engine: Engine): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const known = migrationsFor(engine);
  if (rows.some(({ name }) => !(name in known))) throw new StartError(newer);
}

/** Reads everything as it was at one moment, whatever is written meanwhile. */
export const inSnapshot = <T>({ engine, db }: Store, work: (db: Database) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    const begin = engine === 'sqlite' ? 'begin' : 'begin isolation level repeatable read read only';
    await sql.raw(begin).execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });

const newer = 'The database was written by a newer version of Veche: start that version instead.';

async function migrate(dialect: Dialect, migrations: Record<string, Migration>): Promise<void> {
  // Never destroyed: its connections are those of the sessions.
  const db = new Kysely<Tables>({ dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof StartError) throw error;
  // Kysely finds a migration in the database which this program does not have.
  const isNewer = results.length === 0 && /previously executed migration/.test(String(error));
  throw new StartError(
    isNewer ? newer : `The database could not be opened and brought up to date: ${String(error)}`,
  );
}
