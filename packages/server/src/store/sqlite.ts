import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { StartError } from '../start-error.ts';
import { openFile } from './sqlite-file.ts';
import type { Order, Outcome } from './sqlite-thread.ts';

/** To read a file from this thread. */
export const readingSqlite = (file: string): Dialect =>
  new SqliteDialect({ database: openFile(file, { isReader: true }) });

/** To write to it, from a thread of its own. */
export const writingSqlite = (file: string): Dialect => {
  const driver = new ThreadDriver(file);
  return {
    createDriver: () => driver,
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
};

/** Built or not, the thread's file has the extension of this one. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './sqlite-thread.ts' : './sqlite-thread.js',
  import.meta.url,
);

class ThreadDriver implements Driver {
  readonly #file: string;
  #connection: Promise<ThreadConnection> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  async init(): Promise<void> {
    this.#connection ??= ThreadConnection.open(this.#file);
    await this.#connection;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error('The database is not open.');
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(bare('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(bare('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(bare('rollback'));
  }

  async destroy(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    await connection?.close();
  }
}

const bare = (sql: string) => ({ sql, parameters: [] }) as unknown as CompiledQuery;

/** Statements go to the thread in order, and answers come back in the same. */
class ThreadConnection implements DatabaseConnection {
  readonly #worker: Worker;
  readonly #waiting: ((outcome: Outcome) => void)[] = [];
  #unsent: Order[] = [];

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (outcomes: Outcome[]) => {
      for (const outcome of outcomes) this.#waiting.shift()?.(outcome);
    });
  }

  static async open(file: string): Promise<ThreadConnection> {
    const connection = new ThreadConnection(new Worker(thread, { workerData: file }));
    const opened = await connection.#next();
    if ('failure' in opened) {
      await connection.close();
      throw new StartError(opened.failure.message);
    }
    return connection;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // To wake the thread costs more than a statement does: what comes together goes together.
    if (this.#unsent.length === 0) process.nextTick(() => this.#send());
    this.#unsent.push({ sql, parameters: JSON.stringify(parameters) });
    const outcome = await this.#next();
    if ('failure' in outcome) throw Object.assign(new Error(outcome.failure.message), outcome.failure);
    return { rows: outcome.rows as R[], numAffectedRows: BigInt(outcome.changes) };
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for it; nobody reads that much at once where it is written.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Read through the other connection.');
  }

  #send(): void {
    this.#worker.postMessage(this.#unsent);
    this.#unsent = [];
  }

  async close(): Promise<void> {
    this.#worker.postMessage(null);
    await once(this.#worker, 'exit');
  }

  #next(): Promise<Outcome> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
