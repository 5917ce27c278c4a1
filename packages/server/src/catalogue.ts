import { refusal, type SpaceSettings, spaceSettings } from '@veche/protocol';
import * as z from 'zod/mini';
import type { Database } from './store/database.ts';
import { findSpace } from './store/spaces.ts';
import { type StoredTopic, spaceOfTopic, topicsOf } from './store/topics.ts';

/** What a space asks, as of the event with this number. */
export interface Book {
  readonly space: SpaceSettings;
  readonly topics: ReadonlyMap<string, StoredTopic>;
  readonly asked_seq: number;
}

/** Everything that is asked, kept in memory: it is read at every request and changes a few times a day. */
export class Catalogue {
  readonly #db: Database;
  readonly #watch: (space: string) => Promise<unknown>;
  #isTrusted = true;
  readonly #books = new Map<string, Promise<Book | null>>();
  /** A topic never moves to another space. */
  readonly #spaceOfTopic = new Map<string, Promise<string | undefined>>();

  /** `watch` is called before a space is read: from then on its changes must lead to `forget`. */
  constructor(db: Database, watch: (space: string) => Promise<unknown>) {
    this.#db = db;
    this.#watch = watch;
  }

  /** Whether it hears of every change. As long as it does not, everything is read each time. */
  set isTrusted(isTrusted: boolean) {
    this.#isTrusted = isTrusted;
    this.#books.clear();
  }

  /**
   * The book of a space.
   * @throws ProblemError `not-found`
   */
  async book(space: string): Promise<Book> {
    const found = this.#books.get(space) ?? this.#load(space);
    const book = await found;
    if (!book) throw refusal('not-found');
    return book;
  }

  /**
   * A topic with the book it stands in.
   * @throws ProblemError `not-found`
   */
  async topic(id: string): Promise<{ topic: StoredTopic; book: Book }> {
    const space = await (this.#spaceOfTopic.get(id) ?? this.#find(id));
    if (space === undefined) throw refusal('not-found');
    const book = await this.book(space);
    const topic = book.topics.get(id);
    if (!topic) throw refusal('not-found');
    return { topic, book };
  }

  /** The settings or topics of the space have changed: they are read again when next asked for. */
  forget(space: string): void {
    this.#books.delete(space);
  }

  #find(topic: string): Promise<string | undefined> {
    return kept(this.#spaceOfTopic, topic, spaceOfTopic(this.#db, topic));
  }

  #load(space: string): Promise<Book | null> {
    const reading = this.#watch(space).then(() => readBook(this.#db, space));
    return this.#isTrusted ? kept(this.#books, space, reading) : reading;
  }
}

/** Keeps what is being read, so that it is read once; neither a failure nor nothing is kept. */
function kept<T>(all: Map<string, Promise<T>>, id: string, reading: Promise<T>): Promise<T> {
  all.set(id, reading);
  const drop = () => {
    // Unless it was forgotten meanwhile, and is being read anew.
    if (all.get(id) === reading) all.delete(id);
  };
  reading.then((found) => found ?? drop(), drop);
  return reading;
}

/** The number is read first: topics can only be newer than it, and then the book is read again in time. */
export async function readBook(db: Database, id: string): Promise<Book | null> {
  const row = await findSpace(db, id);
  if (!row) return null;
  const topics = await topicsOf(db, id);
  return {
    // Through the schema: fields that came later get their defaults.
    space: z.parse(spaceSettings, JSON.parse(row.settings)),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    asked_seq: row.asked_seq,
  };
}
