import { sql } from 'kysely';
import { type Book, type Catalogue, readBook } from './catalogue.ts';
import type { Transaction } from './store/database.ts';
import { insertEvents, type NewEvent, numbered } from './store/events.ts';
import type { EventRow } from './store/schema.ts';
import { holdSpace, numberSpace } from './store/spaces.ts';
import { addTallies, type Tally } from './store/tallies.ts';
import type { Job, Unit } from './unit.ts';

type Outcomes = Map<Job, PromiseSettledResult<unknown>>;

/** One transaction with many jobs in it. */
export class Group implements Unit {
  readonly #space: string;
  readonly #transaction: Transaction;
  readonly #catalogue: Catalogue;
  #events: NewEvent[] = [];
  #tallies: ({ topic: string } & Tally)[] = [];
  #book: Book | undefined;
  /** What ended the transaction before its time. */
  #end: { reason: unknown } | undefined;
  asks = false;

  constructor(space: string, transaction: Transaction, catalogue: Catalogue) {
    this.#space = space;
    this.#transaction = transaction;
    this.#catalogue = catalogue;
  }

  get db() {
    return this.#transaction.db;
  }

  get book() {
    return this.#book as Book;
  }

  record(event: NewEvent, asks?: 'asks'): void {
    this.#events.push(event);
    if (asks) this.asks = true;
  }

  count(topic: string, tallies: Tally[]): void {
    for (const tally of tallies) this.#tallies.push({ topic, ...tally });
  }

  async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.#end) throw this.#end.reason;
    const [events, tallies] = [this.#events.length, this.#tallies.length];
    const marked = sql`savepoint attempt`.execute(this.db);
    try {
      const result = await work();
      await Promise.all([marked, sql`release savepoint attempt`.execute(this.db)]);
      return result;
    } catch (reason) {
      this.#events.length = events;
      this.#tallies.length = tallies;
      try {
        await marked;
        await sql`rollback to savepoint attempt`.execute(this.db);
        await sql`release savepoint attempt`.execute(this.db);
      } catch {
        // A full disk or a broken connection ends the whole transaction, not this part of it.
        this.#end = { reason };
      }
      throw reason;
    }
  }

  /** Does the jobs and commits. What one of them fails with is its outcome; what fails all of them is thrown. */
  async run(jobs: Job[]): Promise<{ outcomes: Outcomes; events: EventRow[] }> {
    try {
      const held = await holdSpace(this.db, this.#space);
      if (!held) throw new Error(`There is no space ${this.#space}.`);
      this.#book = await this.#bookAsOf(held.asked_seq);
      const outcomes: Outcomes = new Map();
      const [only, ...more] = jobs;
      if (only && more.length === 0) await this.#runAlone(only, outcomes);
      else for (const same of inRuns(jobs)) await this.#runTogether(same, outcomes);
      if (this.#end) throw this.#end.reason;
      return { outcomes, events: await this.#finish(held.seq) };
    } catch (error) {
      await this.#transaction.rollback();
      throw error;
    }
  }

  /** The only job: where it fails, so does the transaction. */
  async #runAlone(job: Job, outcomes: Outcomes): Promise<void> {
    const [outcome] = await job.verb(this, [job.input]);
    if (outcome) outcomes.set(job, outcome);
  }

  /** A verb's jobs at once; where that fails as a whole, one by one, so that each fails for itself only. */
  async #runTogether(jobs: Job[], outcomes: Outcomes): Promise<void> {
    const [only, ...more] = jobs;
    if (!only) return;
    const inputs = jobs.map(({ input }) => input);
    try {
      const results = await this.attempt(() => only.verb(this, inputs));
      jobs.forEach((job, index) => void outcomes.set(job, results[index] as PromiseSettledResult<unknown>));
    } catch (reason) {
      if (more.length > 0) for (const job of jobs) await this.#runTogether([job], outcomes);
      else outcomes.set(only, { status: 'rejected', reason });
    }
  }

  /** The book in memory where it still holds, else as the transaction reads it. */
  async #bookAsOf(asked_seq: number): Promise<Book> {
    const known = await this.#catalogue.book(this.#space);
    if (known.asked_seq === asked_seq) return known;
    this.#catalogue.forget(this.#space);
    return (await readBook(this.db, this.#space)) as Book;
  }

  /** The last words of the transaction, sent together. */
  async #finish(before: number): Promise<EventRow[]> {
    const events = numbered(this.#space, before, this.#events);
    if (events.length === 0) {
      await this.#transaction.rollback();
      return events;
    }
    const seq = before + events.length;
    await this.#transaction.commit([
      addTallies(this.db, this.#tallies),
      insertEvents(this.db, events),
      numberSpace(this.db, this.#space, { seq, ...(this.asks ? { asked_seq: seq } : {}) }),
    ]);
    return events;
  }
}

/** Neighbours of the same verb, so that whoever came first is served first. */
function inRuns(jobs: Job[]): Job[][] {
  const runs: Job[][] = [];
  for (const job of jobs) {
    const last = runs.at(-1);
    if (last?.[0]?.verb === job.verb) last.push(job);
    else runs.push([job]);
  }
  return runs;
}
