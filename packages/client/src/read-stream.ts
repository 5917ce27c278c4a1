import { createParser } from 'eventsource-parser';
import * as z from 'zod/mini';
import { eitherSignal } from './either-signal.ts';

/** Longest silence before a connection counts as dead, in milliseconds: the endpoint speaks every 15 seconds. */
const patience = 40_000;
/** Pauses between tries, in milliseconds. */
const pauses = { first: 1000, longest: 30_000 };

export interface StreamOptions<E> {
  url: string;
  /** What an event is; one that is something else is passed over. */
  schema: z.ZodMiniType<E>;
  headers?: Record<string, string>;
  credentials: 'omit' | 'same-origin';
  fetch?: typeof fetch;
  /** Ends the reading. */
  signal: AbortSignal;
}

/**
 * Reads server-sent events (WHATWG HTML, 9.2) until it is stopped or refused for good. A connection that ends is opened
 * again after the last event that came. By `fetch`, since an `EventSource` cannot send a token in a header.
 */
export async function readStream<E>(options: StreamOptions<E>, tell: (event: E) => void): Promise<void> {
  const { signal, schema } = options;
  let lastEventId = '';
  let pause = pauses.first;
  const hear = ({ id = lastEventId, data }: { id?: string; data: string }) => {
    lastEventId = id;
    const { data: event } = z.safeParse(schema, JSON.parse(data));
    if (event) tell(event);
  };
  while (!signal.aborted) {
    const outcome = await readOnce(options, lastEventId, hear).catch(() => 'failed' as const);
    if (outcome === 'refused') return;
    pause = outcome === 'ended' ? pauses.first : Math.min(pause * 2, pauses.longest);
    // Half of it by chance, so that all who lost the same server do not come back at the same time.
    await sleep(pause / 2 + (Math.random() * pause) / 2, signal);
  }
}

async function readOnce(
  { url, headers, credentials, fetch = globalThis.fetch, signal }: Omit<StreamOptions<unknown>, 'schema'>,
  lastEventId: string,
  onEvent: (event: { id?: string; data: string }) => void,
): Promise<'ended' | 'failed' | 'refused'> {
  const silence = new AbortController();
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => silence.abort(), patience);
  };
  try {
    hear();
    const response = await fetch(url, {
      credentials,
      headers: { ...headers, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      signal: eitherSignal(signal, silence.signal),
    });
    if (!response.ok || !response.body) return isFinal(response.status) ? 'refused' : 'failed';
    const parser = createParser({ onEvent });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 'ended';
      hear();
      parser.feed(value);
    }
  } finally {
    clearTimeout(watchdog);
    silence.abort();
  }
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
