import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { StartError } from './start-error.ts';
import { inTransaction, type Store } from './store/database.ts';

/** How long the database may take, in milliseconds: whoever asks more often than that wants an answer. */
const patience = 2000;

/** How long an answer holds, in milliseconds: whoever asks more often costs no more writes. */
const fresh = 2000;

/** Finds out whether residents can be sent here. */
export class Readiness {
  readonly #store: Store;
  readonly #leastFree: number;
  #answer: Promise<string | undefined> | undefined;

  /** `leastFree`: bytes that are to be free beside an SQLite file. */
  constructor(store: Store, leastFree: number) {
    this.#store = store;
    this.#leastFree = leastFree;
  }

  /** What speaks against it, in words; undefined where nothing does. */
  async reason(): Promise<string | undefined> {
    this.#answer ??= this.#ask().finally(() => {
      setTimeout(() => {
        this.#answer = undefined;
      }, fresh).unref();
    });
    return Promise.race([
      this.#answer,
      wait(patience, 'The database does not answer in time.', { ref: false }),
    ]);
  }

  async #ask(): Promise<string | undefined> {
    try {
      await this.#store.refuseForeign();
      await probe(this.#store);
    } catch (error) {
      return error instanceof StartError ? error.message : 'The database takes no writes.';
    }
    return this.#spareRoom();
  }

  async #spareRoom(): Promise<string | undefined> {
    if (this.#store.file === undefined) return;
    const { bavail, bsize } = await statfs(dirname(this.#store.file));
    if (bavail * bsize < this.#leastFree) return 'The disk is almost full.';
  }
}

/** Commits something that goes to the disk, and leaves nothing behind. */
export const probe = (store: Store): Promise<void> =>
  inTransaction(store, async (db) => {
    if (store.engine === 'sqlite') {
      // Rewrites the first page, though nothing in it changes.
      await sql`pragma user_version = 0`.execute(db);
      return;
    }
    // Refused where nothing may be written; the message itself goes to the log of the database and to no table.
    await sql`update spaces set seq = seq where false`.execute(db);
    await sql`select pg_logical_emit_message(true, 'veche', 'ready')`.execute(db);
  });
