import { type LiveEvent, liveEvent, type Receipt, routes } from '@veche/protocol';
import { createParser } from 'eventsource-parser';
import * as z from 'zod/mini';
import { addressUnder } from './address.ts';
import type { Connection } from './call.ts';

/** What somebody wants to hear of: a topic, what was sent to it, or both. */
export interface Interest {
  /** The space that they belong to. */
  space: string;
  topic?: string;
  receipt?: Receipt;
}

/** What happens at the endpoint, as it happens. */
export interface Live {
  /**
   * Tells how things are now, and each time they change, until the returned function is called. All watchers of a
   * space share one connection; it is opened again by itself, and nothing is missed meanwhile.
   */
  watch(interest: Interest, listener: (event: LiveEvent) => void): () => void;
}

interface Watcher extends Interest {
  listener: (event: LiveEvent) => void;
}

/** Longest silence before a connection counts as dead, in milliseconds: the endpoint speaks every 15 seconds. */
const patience = 40_000;
/** Pauses between tries, in milliseconds. */
const pauses = { first: 1000, longest: 30_000 };

export function openLive(connection: Pick<Connection, 'endpoint' | 'fetch'>): Live {
  const streams = new Map<string, SpaceStream>();
  return {
    watch(interest, listener) {
      const stream = streams.get(interest.space) ?? new SpaceStream(connection, interest.space);
      streams.set(interest.space, stream);
      return stream.add({ ...interest, listener });
    },
  };
}

/** One connection about everything that is watched in a space. */
class SpaceStream {
  readonly #connection: Pick<Connection, 'endpoint' | 'fetch'>;
  readonly #space: string;
  readonly #watchers = new Set<Watcher>();
  #lastEventId = '';
  #isPlanned = false;
  #running?: AbortController;

  constructor(connection: Pick<Connection, 'endpoint' | 'fetch'>, space: string) {
    this.#connection = connection;
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
      this.#lastEventId = '';
      if (this.#watchers.size === 0) return;
      this.#running = new AbortController();
      void this.#run(this.#running.signal);
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    let pause = pauses.first;
    while (!signal.aborted) {
      const wasGood = await this.#read(signal).catch(() => false);
      if (wasGood === 'refused') return;
      pause = wasGood ? pauses.first : Math.min(pause * 2, pauses.longest);
      await sleep(pause / 2 + (Math.random() * pause) / 2, signal);
    }
  }

  /** Reads until the connection ends. True where it began; `refused` where it never will. */
  async #read(stop: AbortSignal): Promise<boolean | 'refused'> {
    const { endpoint, fetch = globalThis.fetch } = this.#connection;
    const silence = new AbortController();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => silence.abort(), patience);
    };
    try {
      hear();
      const response = await fetch(this.#address(endpoint), {
        credentials: 'omit',
        headers: this.#headers(),
        signal: AbortSignal.any([stop, silence.signal]),
      });
      if (!response.ok || !response.body) return isFinal(response.status) ? 'refused' : false;
      const parser = createParser({ onEvent: (event) => this.#tell(event) });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return true;
        hear();
        parser.feed(value);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  #address(endpoint: string): string {
    const { topics, receipts } = this.#wanted;
    const query = [
      topics.length > 0 ? `topics=${topics.join()}` : '',
      receipts.length > 0 ? `submissions=${receipts.map(({ id }) => id).join()}` : '',
    ];
    return `${addressUnder(endpoint, routes.followSpace.path, { space: this.#space })}?${query.filter(Boolean).join('&')}`;
  }

  #headers(): Record<string, string> {
    const { receipts } = this.#wanted;
    const tokens = receipts.map(({ token }) => token).join();
    return {
      ...(tokens ? { authorization: `Bearer ${tokens}` } : {}),
      ...(this.#lastEventId ? { 'last-event-id': this.#lastEventId } : {}),
    };
  }

  get #wanted() {
    const all = [...this.#watchers];
    const receipts = new Map(all.flatMap(({ receipt }) => (receipt ? [[receipt.id, receipt]] : [])));
    return {
      topics: [...new Set(all.flatMap(({ topic }) => topic ?? []))],
      receipts: [...receipts.values()],
    };
  }

  #tell({ id = '', data }: { id?: string; data: string }): void {
    this.#lastEventId = id;
    const { data: event } = z.safeParse(liveEvent, JSON.parse(data));
    if (!event) return;
    for (const watcher of this.#watchers) if (isAbout(event, watcher)) watcher.listener(event);
  }
}

function isAbout(event: LiveEvent, { topic, receipt }: Interest): boolean {
  if (event.type === 'submission') return event.submission === receipt?.id;
  return topic === (event.type === 'topic' ? event.topic.id : event.results.topic);
}

/** A refusal that waiting does not change. */
const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429;

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
