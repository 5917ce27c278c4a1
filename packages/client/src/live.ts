import { type LiveEvent, liveEvent, type Receipt, routes } from '@veche/protocol';
import { addressUnder } from './address.ts';
import type { Connection } from './call.ts';
import { readStream } from './read-stream.ts';

/** What somebody wants to hear of: a topic, what was sent to it, a public case, or several of them. */
export interface Interest {
  /** The space that they belong to. */
  space: string;
  topic?: string;
  receipt?: Receipt;
  case?: string;
}

/** What happens at the endpoint, as it happens. */
export interface Live {
  /**
   * Tells how things are now, and each time they change, until the returned function is called. All watchers of a
   * space share one connection; it is opened again by itself, and nothing is missed meanwhile.
   *
   * @example
   * const stop = client.live.watch({ space: 'ozersk', topic: 'projects' }, (event) => console.log(event.type));
   * stop();
   */
  watch(interest: Interest, listener: (event: LiveEvent) => void): () => void;
}

interface Watcher extends Interest {
  listener: (event: LiveEvent) => void;
}

type Where = Pick<Connection, 'endpoint' | 'fetch'>;

export function openLive(where: Where): Live {
  const streams = new Map<string, SpaceStream>();
  return {
    watch(interest, listener) {
      const stream = streams.get(interest.space) ?? new SpaceStream(where, interest.space);
      streams.set(interest.space, stream);
      return stream.add({ ...interest, listener });
    },
  };
}

/** One connection about everything that is watched in a space. */
class SpaceStream {
  readonly #where: Where;
  readonly #space: string;
  readonly #watchers = new Set<Watcher>();
  #isPlanned = false;
  #running?: AbortController;

  constructor(where: Where, space: string) {
    this.#where = where;
    this.#space = space;
    // A page that the browser puts aside must not hold a connection; it starts anew when it is shown again.
    globalThis.addEventListener?.('pagehide', () => this.#running?.abort());
    globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && this.#replan());
    globalThis.addEventListener?.('online', () => this.#replan());
  }

  add(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    this.#replan();
    return () => {
      if (this.#watchers.delete(watcher)) this.#replan();
    };
  }

  /** Opens a stream about what is watched now, once all who begin at the same time have said what. */
  #replan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setTimeout(() => {
      this.#isPlanned = false;
      this.#running?.abort();
      if (this.#watchers.size > 0) this.#open();
    });
  }

  #open(): void {
    this.#running = new AbortController();
    const { endpoint, fetch } = this.#where;
    const all = [...this.#watchers];
    const topics = [...new Set(all.flatMap(({ topic }) => topic ?? []))];
    const cases = [...new Set(all.flatMap((one) => one.case ?? []))];
    const receipts = new Map(all.flatMap(({ receipt }) => (receipt ? [[receipt.id, receipt.token]] : [])));
    const path = addressUnder(endpoint, routes.followSpace.path, { space: this.#space });
    const query = [
      ...(topics.length > 0 ? [`topics=${topics.join()}`] : []),
      ...(cases.length > 0 ? [`cases=${cases.join()}`] : []),
      ...(receipts.size > 0 ? [`submissions=${[...receipts.keys()].join()}`] : []),
    ];
    const authorization = `Bearer ${[...receipts.values()].join()}`;
    const options = {
      url: `${path}?${query.join('&')}`,
      schema: liveEvent,
      headers: receipts.size > 0 ? { authorization } : undefined,
      credentials: 'omit' as const,
      fetch,
      signal: this.#running.signal,
    };
    void readStream(options, (event) => this.#tell(event));
  }

  #tell(event: LiveEvent): void {
    for (const watcher of this.#watchers) if (isAbout(event, watcher)) watcher.listener(event);
  }
}

function isAbout(event: LiveEvent, { topic, receipt, case: one }: Interest): boolean {
  if (event.type === 'submission') return event.submission === receipt?.id;
  if (event.type === 'case') return event.case === one;
  return topic === (event.type === 'topic' ? event.topic.id : event.results.topic);
}
