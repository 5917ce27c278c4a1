import type { Book } from './catalogue.ts';
import type { NewJob } from './jobs/kinds.ts';
import type { Database } from './store/database.ts';
import type { NewEvent } from './store/events.ts';
import type { Tally } from './store/tallies.ts';

/** What a verb works with: the transaction, and what the space asks as of it. Nobody else writes to the space meanwhile. */
export interface Unit {
  readonly db: Database;
  readonly book: Book;
  /** Says what happened; every change says so. */
  record(event: NewEvent): void;
  /** What was said in this transaction so far, by whoever shares it; the log has it after the commit. */
  readonly recorded: readonly NewEvent[];
  /** Adds to the numbers of a topic. Written at the end, in one statement for all who share the transaction. */
  count(topic: string, tallies: Tally[]): void;
  /** Leaves work for after the commit. It is done if and only if the transaction is. */
  later(job: NewJob): void;
  /** Does all of the work or, where it throws, nothing of it. */
  attempt<T>(work: () => Promise<T>): Promise<T>;
}

/** A verb for many at once: what each of the inputs came to, in their order. */
export type Many<I, O> = (unit: Unit, inputs: I[]) => Promise<PromiseSettledResult<O>[]>;

/** A verb that waits for its transaction. */
export interface Write {
  // biome-ignore lint/suspicious/noExplicitAny: a queue holds writes of every verb; `write` ties input to output.
  verb: Many<any, any>;
  input: unknown;
  resolve(output: unknown): void;
  reject(error: unknown): void;
}
