import type { Context } from '../context.ts';
import { inTransaction } from '../store/database.ts';
import { insertJobs } from '../store/jobs.ts';
import { type Kind, workers } from './kinds.ts';
import { Lane } from './lane.ts';

/** Kinds that wait for servers of others: one that hangs must not hold up a deadline. */
const abroad: Kind[] = ['mail'];
const athome = (Object.keys(workers) as Kind[]).filter((kind) => !abroad.includes(kind));

/** Does what is due, beside other processes that do the same. */
export class Jobs {
  readonly #context: Context;
  readonly #lanes: readonly Lane[];

  constructor(context: Context) {
    this.#context = context;
    this.#lanes = [athome, abroad].map((kinds) => new Lane(context, kinds));
  }

  async start(): Promise<void> {
    const { store, now } = this.#context;
    const always = (['clock', 'stem', 'sweep'] as const).map((kind) => ({ kind, key: kind, payload: {} }));
    await inTransaction(store, (db) => insertJobs(db, always, now().toISOString()));
    for (const lane of this.#lanes) lane.start();
  }

  /** There may be something to do. */
  wake(): void {
    for (const lane of this.#lanes) lane.wake();
  }

  /** Takes nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
  }

  /** Does everything that is due, what comes of it too, and says how much it was. */
  async runDue(): Promise<number> {
    let all = 0;
    for (const lane of this.#lanes) all += await lane.runDue();
    return all;
  }
}
