import { sql } from 'kysely';
import type { Book } from './catalogue.ts';
import type { NewJob } from './jobs/kinds.ts';
import type { Transaction } from './store/database.ts';
import { changesWhatIsAsked, insertEvents, type NewEvent, numbered } from './store/events.ts';
import { insertJobs } from './store/jobs.ts';
import type { EventRow } from './store/schema.ts';
import { holdSpace, numberSpace } from './store/spaces.ts';
import { addTallies, type Tally } from './store/tallies.ts';
import type { Unit, Write } from './unit.ts';

type Outcomes = Map<Write, PromiseSettledResult<unknown>>;

interface Done {
  outcomes: Outcomes;
  events: EventRow[];
  /** Work was left for after the commit. */
  hasLater: boolean;
}

/** One transaction with many writes in it. */
export class Group implements Unit {
  readonly book: Book;
  readonly #space: string;
  readonly #transaction: Transaction;
  readonly #events: NewEvent[] = [];
  readonly #tallies: ({ topic: string } & Tally)[] = [];
  readonly #jobs: NewJob[] = [];
  readonly #said: Promise<unknown>[] = [];
  /** What ended the transaction before its time. */
  #end: { reason: unknown } | undefined;

  constructor(transaction: Transaction, book: Book) {
    this.#transaction = transaction;
    this.book = book;
    this.#space = book.space.id;
  }

  get db() {
    return this.#transaction.db;
  }

  get recorded(): readonly NewEvent[] {
    return this.#events;
  }

  record(event: NewEvent): void {
    this.#events.push(event);
  }

  count(topic: string, tallies: Tally[]): void {
    for (const tally of tallies) this.#tallies.push({ topic, ...tally });
  }

  later(job: NewJob): void {
    this.#jobs.push(job);
  }

  async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.#end) throw this.#end.reason;
    const [events, tallies, later] = [this.#events.length, this.#tallies.length, this.#jobs.length];
    this.#say(sql`savepoint attempt`.execute(this.db));
    try {
      const result = await work();
      this.#say(sql`release savepoint attempt`.execute(this.db));
      return result;
    } catch (reason) {
      this.#events.length = events;
      this.#tallies.length = tallies;
      this.#jobs.length = later;
      try {
        await sql`rollback to savepoint attempt`.execute(this.db);
        await sql`release savepoint attempt`.execute(this.db);
      } catch {
        // A full disk or a broken connection ends the whole transaction, not this part of it.
        this.#end = { reason };
      }
      throw reason;
    }
  }

  /**
   * Does writes, all of them unless what is asked changes on the way, and commits. What one of them fails with is its
   * outcome; what fails all of them is thrown.
   */
  async run(writes: Write[]): Promise<Done> {
    try {
      // Sent, not waited for: the statements of the verbs follow on its heels.
      const holding = holdSpace(this.db, this.#space);
      holding.catch(() => {});
      const outcomes: Outcomes = new Map();
      for (const same of inRuns(writes)) {
        await this.#runTogether(same, outcomes);
        // Whoever comes after a change of what is asked must see it: in the next transaction.
        if (this.#events.some(changesWhatIsAsked)) break;
      }
      if (this.#end) throw this.#end.reason;
      const held = await holding;
      if (held?.asked_seq !== this.book.asked_seq) throw new Outdated();
      return { outcomes, events: await this.#finish(held.seq), hasLater: this.#jobs.length > 0 };
    } catch (error) {
      await this.#transaction.rollback();
      throw error;
    }
  }

  /** A statement whose outcome decides nothing until the end. */
  #say(statement: Promise<unknown>): void {
    statement.catch(() => {});
    this.#said.push(statement);
  }

  async #runTogether(writes: Write[], outcomes: Outcomes): Promise<void> {
    const [first] = writes;
    const results = await first?.verb(
      this,
      writes.map(({ input }) => input),
    );
    writes.forEach(
      (write, index) => void outcomes.set(write, results?.[index] as PromiseSettledResult<unknown>),
    );
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
      ...this.#said,
      addTallies(this.db, this.#tallies),
      insertEvents(this.db, events),
      insertJobs(this.db, this.#jobs, events[0]?.at ?? ''),
      numberSpace(this.db, this.#space, {
        seq,
        ...(events.some(changesWhatIsAsked) ? { asked_seq: seq } : {}),
      }),
    ]);
    return events;
  }
}

/** What is asked has changed since the book was read, here or by another process. */
export class Outdated extends Error {}

/** Neighbours of the same verb, so that whoever came first is served first. */
function inRuns(writes: Write[]): Write[][] {
  const runs: Write[][] = [];
  for (const write of writes) {
    const last = runs.at(-1);
    if (last?.[0]?.verb === write.verb) last.push(write);
    else runs.push([write]);
  }
  return runs;
}
