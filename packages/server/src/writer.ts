import { refusal } from '@veche/protocol';
import type { Catalogue } from './catalogue.ts';
import { Group, Outdated } from './group.ts';
import type { Store } from './store/database.ts';
import { isPassing } from './store/failures.ts';
import type { EventRow } from './store/schema.ts';
import { jobWaits, type Written, written } from './telemetry/signals.ts';
import type { Job, Many, Unit } from './unit.ts';

/** Hears of what is on disk, before those who wrote it are answered. */
interface Listener {
  committed(events: EventRow[]): void;
  /** Work was left for now. */
  later(): void;
}

/** Jobs that may wait for one space: some seconds of the fastest disk. Whoever comes after them is told to come later. */
const mostWaiting = 20_000;

/** Jobs that share one transaction at most. */
const largest = 256;

/**
 * Writes to the store, space by space. Whatever arrives while the disk is busy waits and then shares the next commit
 * (group commit); each is answered after that.
 */
export class Writer {
  readonly #store: Store;
  readonly #catalogue: Catalogue;
  readonly #listener: Listener;
  readonly #queues = new Map<string, Job[]>();

  constructor(store: Store, catalogue: Catalogue, listener: Listener) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#listener = listener;
  }

  /** Jobs whose transaction has not begun. */
  get waiting(): number {
    let waiting = 0;
    for (const queue of this.#queues.values()) waiting += queue.length;
    return waiting;
  }

  /** Does the work as one transaction, beside others: all of it, or nothing. */
  write<T>(space: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const alone: Many<null, T> = (unit) => Promise.allSettled([unit.attempt(() => work(unit))]);
    return this.writeMany(space, alone, null);
  }

  /** Hands the input to the verb, together with whatever else waits for the same verb. */
  writeMany<I, O>(space: string, verb: Many<I, O>, input: I): Promise<O> {
    if ((this.#queues.get(space)?.length ?? 0) >= mostWaiting) return Promise.reject(refusal('unavailable'));
    return new Promise<O>((resolve, reject) => {
      const job = { verb, input, resolve, reject } as Job;
      if (jobWaits.hasSubscribers) jobWaits.publish(job);
      const queue = this.#queues.get(space);
      if (queue) queue.push(job);
      else {
        this.#queues.set(space, [job]);
        // Later: requests that came with the same turn of the loop share the first commit.
        setImmediate(() => void this.#empty(space));
      }
    });
  }

  async #empty(space: string): Promise<void> {
    const queue = this.#queues.get(space) ?? [];
    while (queue.length > 0) await this.#commit(space, queue.splice(0, largest));
    this.#queues.delete(space);
  }

  /** Never throws: whatever goes wrong is told to the jobs. */
  async #commit(space: string, jobs: Job[]): Promise<void> {
    try {
      const { outcomes, events, hasLater } = await this.#run(space, jobs);
      this.#listener.committed(events);
      if (hasLater) this.#listener.later();
      for (const [job, outcome] of outcomes) {
        if (outcome.status === 'fulfilled') job.resolve(outcome.value);
        else job.reject(outcome.reason);
      }
      const left = jobs.filter((job) => !outcomes.has(job));
      if (left.length > 0) await this.#commit(space, left);
    } catch (error) {
      // One bad job spoils the transaction of all: each gets one of its own, unless the database itself is away.
      if (jobs.length > 1 && !isPassing(error as Error))
        for (const job of jobs) await this.#commit(space, [job]);
      else for (const job of jobs) job.reject(error);
    }
  }

  /** One transaction, with what is asked as of it. */
  async #run(space: string, jobs: Job[]) {
    for (;;) {
      const book = await this.#catalogue.book(space);
      const began = performance.now();
      try {
        const group = new Group(await this.#store.begin(), book);
        const done = await group.run(jobs);
        tell({ jobs: [...done.outcomes.keys()], began, hasFailed: false });
        return done;
      } catch (error) {
        tell({ jobs, began, hasFailed: true });
        if (!(error instanceof Outdated)) throw error;
        this.#catalogue.forget(space);
      }
    }
  }
}

function tell(what: Omit<Written, 'ended'>): void {
  if (written.hasSubscribers) written.publish({ ...what, ended: performance.now() } satisfies Written);
}
