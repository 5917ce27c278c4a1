import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, Kysely, sql } from 'kysely';
import type { Database } from './database.ts';

/** One connection, held for one transaction. What is sent on it without waiting travels together, in order. */
export interface Session {
  readonly db: Database;
  /** Sends a bare statement now, before whatever `db` is asked next. */
  send(statement: string): Promise<unknown>;
  release(): Promise<void>;
}

/** Gives out the connections of a driver, one caller each. */
export class Sessions {
  readonly #dialect: Dialect;
  readonly #driver: Driver;
  readonly #ready: Promise<void>;
  /** SQLite has one connection: its callers come one after the other. */
  readonly #isOne: boolean;
  #last: Promise<void> = Promise.resolve();
  readonly #databases = new WeakMap<DatabaseConnection, Database>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#driver = dialect.createDriver();
    this.#ready = this.#driver.init();
    // Told to whoever opens a session.
    this.#ready.catch(() => {});
    this.#isOne = !dialect.createAdapter().supportsMultipleConnections;
  }

  async open(): Promise<Session> {
    await this.#ready;
    const done = await this.#turn();
    try {
      const connection = await this.#driver.acquireConnection();
      const release = () => this.#driver.releaseConnection(connection).finally(done);
      const send = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
      return { db: await this.#on(connection), send, release };
    } catch (error) {
      done();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#driver.destroy();
  }

  async #on(connection: DatabaseConnection): Promise<Database> {
    const known = this.#databases.get(connection);
    if (known) return known;
    const db = on(this.#dialect, connection);
    // Kysely's first statement takes a longer way than those after it: here it overtakes none.
    await sql`select 1`.execute(db);
    this.#databases.set(connection, db);
    return db;
  }

  /** Waits for the caller before, and returns what lets the next one in. */
  async #turn(): Promise<() => void> {
    if (!this.#isOne) return () => {};
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}

/** Kysely itself lets one statement wait for the one before. */
function on(dialect: Dialect, connection: DatabaseConnection): Database {
  const nothing = async () => {};
  const driver: Driver = {
    init: nothing,
    destroy: nothing,
    acquireConnection: async () => connection,
    releaseConnection: nothing,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
  };
  return new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
  });
}
