import type { Database } from '../store/database.ts';
import { eventsAfter, newestEvent } from '../store/events.ts';
import type { EventRow } from '../store/schema.ts';

/** Events read at once while catching up. */
const page = 500;

type Listener = (space: string, events: EventRow[]) => void;

/** The events of each space, once each and in the order of their numbers, whichever process wrote them. */
export class Feed {
  readonly #db: Database;
  readonly #listeners: Listener[] = [];
  /** Number of the newest event that was told, by space. */
  readonly #told = new Map<string, number>();
  readonly #reading = new Map<string, Promise<void>>();

  constructor(db: Database) {
    this.#db = db;
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** The number up to which everything was told. From now on everything after it will be. */
  async now(space: string): Promise<number> {
    const told = this.#told.get(space);
    if (told !== undefined) return told;
    const newest = await newestEvent(this.#db, space);
    // Somebody else may have begun meanwhile.
    if (!this.#told.has(space)) this.#told.set(space, newest);
    return this.#told.get(space) ?? newest;
  }

  /** Some process says that the space has come to this event. */
  hear(space: string, seq: number): void {
    const told = this.#told.get(space);
    // Nobody has asked about this space here yet, or it is our own news.
    if (told !== undefined && seq > told) void this.catchUp(space).catch(() => {});
  }

  /**
   * Events of one space that this process has committed. Where some of others lie between, those are read first: whoever
   * waits for the end of it then reads nothing older than what they wrote.
   */
  async publish(events: EventRow[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const told = this.#told.get(first.space_id);
    // Also while others' news are being read, which may be these: the database tells of them before it answers.
    if (told === undefined || first.seq === told + 1) this.#tell(first.space_id, events);
    else await this.catchUp(first.space_id).catch(() => {});
  }

  /** Reads what was committed and not told yet. */
  async catchUp(space: string): Promise<void> {
    const before = this.#reading.get(space);
    const reading = (before ?? Promise.resolve()).catch(() => {}).then(() => this.#read(space));
    this.#reading.set(space, reading);
    await reading.finally(() => {
      if (this.#reading.get(space) === reading) this.#reading.delete(space);
    });
  }

  /** After a time without news: everything that may have been missed. */
  async catchUpAll(): Promise<void> {
    await Promise.all([...this.#told.keys()].map((space) => this.catchUp(space)));
  }

  async #read(space: string): Promise<void> {
    for (;;) {
      const events = await eventsAfter(this.#db, space, await this.now(space), page);
      this.#tell(space, events);
      if (events.length < page) return;
    }
  }

  #tell(space: string, events: EventRow[]): void {
    const told = this.#told.get(space) ?? 0;
    const news = events.filter(({ seq }) => seq > told);
    const last = news.at(-1);
    if (!last) return;
    this.#told.set(space, last.seq);
    for (const listener of this.#listeners) listener(space, news);
  }
}
