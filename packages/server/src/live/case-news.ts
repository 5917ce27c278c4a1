import { ProblemError } from '@veche/protocol';
import type { Context } from '../context.ts';
import type { EventRow } from '../store/schema.ts';
import { caseBytes } from '../views/public-case.ts';
import type { Follower } from './followers.ts';
import { frameOf } from './stream.ts';
import { pause } from './topic-news.ts';

/** A case that somebody reads about. */
interface Watched {
  /** The tag of what everybody read when it was told last; empty where it was not public. */
  tag: string;
  /** When it was told last. */
  at: number;
  /** When it is looked at next. */
  next?: NodeJS.Timeout;
}

const frame = (seq: number, id: string) => frameOf(seq, 'case', JSON.stringify({ type: 'case', case: id }));

/**
 * Tells readers of a public case that it is another for them. What happens about it in private changes nothing that they
 * read, and is not told, not even that it happened.
 */
export class CaseNews {
  readonly #context: Context;
  readonly #followersIn: (space: string) => Iterable<Follower>;
  readonly #watched = new Map<string, Watched>();

  constructor(context: Context, followersIn: (space: string) => Iterable<Follower>) {
    this.#context = context;
    this.#followersIn = followersIn;
  }

  /** Tells one reader of the cases whose state it does not know. */
  async greet({ cases, stream }: Follower, seq: number, known: Map<string, string>): Promise<void> {
    for (const id of cases) {
      const tag = await this.#tagOf(id);
      if (known.get(id) !== tag) stream.send(frame(seq, id));
      known.set(id, tag);
      // The first reader of all: what it was told is what all were told.
      if (!this.#watched.has(id)) this.#watched.set(id, { tag, at: -pause });
    }
  }

  hear(space: string, events: EventRow[]): void {
    for (const id of new Set(events.flatMap(({ submission_id }) => submission_id ?? []))) {
      const watched = this.#watched.get(id);
      if (watched) this.#soon(space, id, watched);
    }
  }

  /** Now, or once the pause since the last telling is over. */
  #soon(space: string, id: string, watched: Watched): void {
    if (watched.next) return;
    const tell = () => {
      watched.next = undefined;
      watched.at = performance.now();
      this.#tell(space, id, watched).catch((err) => this.#context.log.error({ err }, 'news were not told'));
    };
    watched.next = setTimeout(tell, Math.max(0, watched.at + pause - performance.now())).unref();
  }

  async #tell(space: string, id: string, watched: Watched): Promise<void> {
    const tag = await this.#tagOf(id);
    const seq = await this.#context.feed.now(space);
    const isOther = tag !== watched.tag;
    watched.tag = tag;
    let readers = 0;
    for (const { cases, stream, pending } of this.#followersIn(space)) {
      if (!cases.has(id)) continue;
      readers += 1;
      // Whoever is just being greeted is told by the greeting.
      if (isOther && !pending) stream.send(frame(seq, id));
    }
    if (readers === 0) this.#watched.delete(id);
  }

  async #tagOf(id: string): Promise<string> {
    try {
      return (await caseBytes(this.#context, id)).etag;
    } catch (error) {
      if (error instanceof ProblemError) return '';
      throw error;
    }
  }
}
