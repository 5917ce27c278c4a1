import type { FastifyBaseLogger } from 'fastify';
import type { Database } from './store/database.ts';

/** What verbs and views work with. */
export interface Context {
  readonly db: Database;
  /** Keys the hashes of participants; 32 bytes that live apart from the database. */
  readonly secret: Buffer;
  /** The address under which residents reach this server, without a slash at its end. */
  readonly publicUrl: string;
  readonly log: FastifyBaseLogger;
  now(): Date;
}

/** Runs a verb: all of it, or nothing. */
export const inTransaction = <T>(context: Context, work: (db: Database) => Promise<T>): Promise<T> =>
  context.db.transaction().execute(work);
