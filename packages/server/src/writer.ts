import { refusal } from '@veche/protocol';
import type { Catalogue } from './catalogue.ts';
import { Group, Outdated } from './group.ts';
import type { Store } from './store/database.ts';
import { isPassing } from './store/failures.ts';
import type { EventRow } from './store/schema.ts';
import { type Written, writeWaits, written } from './telemetry/signals.ts';
import type { Many, Unit, Write } from './unit.ts';

/** Hears of what is on disk, before those who wrote it are answered. */
interface Listener {
  committed(events: EventRow[]): Promise<void>;
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
  readonly #queues = new Map<string, Write[]>();

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
      const write = { verb, input, resolve, reject } as Write;
      if (writeWaits.hasSubscribers) writeWaits.publish(write);
      const queue = this.#queues.get(space);
      if (queue) queue.push(write);
      else {
        this.#queues.set(space, [write]);
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

  /** Never throws: whatever goes wrong is told to the writes. */
  async #commit(space: string, writes: Write[]): Promise<void> {
    try {
      const { outcomes, events, hasLater } = await this.#run(space, writes);
      await this.#listener.committed(events);
      if (hasLater) this.#listener.later();
      for (const [write, outcome] of outcomes) {
        if (outcome.status === 'fulfilled') write.resolve(outcome.value);
        else write.reject(outcome.reason);
      }
      const left = writes.filter((write) => !outcomes.has(write));
      if (left.length > 0) await this.#commit(space, left);
    } catch (error) {
      // One bad write spoils the transaction of all: each gets one of its own, unless the database itself is away.
      if (writes.length > 1 && !isPassing(error as Error))
        for (const write of writes) await this.#commit(space, [write]);
      else for (const write of writes) write.reject(error);
    }
  }

  /** One transaction, with what is asked as of it. */
  async #run(space: string, writes: Write[]) {
    for (;;) {
      const book = await this.#catalogue.book(space);
      const began = performance.now();
      try {
        const group = new Group(await this.#store.begin(), book);
        const done = await group.run(writes);
        tell({ writes: [...done.outcomes.keys()], began, hasFailed: false });
        return done;
      } catch (error) {
        tell({ writes, began, hasFailed: true });
        if (!(error instanceof Outdated)) throw error;
        this.#catalogue.forget(space);
      }
    }
  }
}

function tell(what: Omit<Written, 'ended'>): void {
  if (written.hasSubscribers) written.publish({ ...what, ended: performance.now() } satisfies Written);
}
