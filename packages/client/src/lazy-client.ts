import type { Topic } from '@veche/protocol';
import { failure, topicPath } from '@veche/protocol/light';
import { addressUnder } from './address.ts';
import type { Client, ClientOptions } from './client.ts';
import { openReceipts, receiptUrl } from './receipts.ts';
import { openStorage } from './storage.ts';

/** A client whose greater part comes when it is first needed, or asked for by `load`. */
export interface LazyClient extends Client {
  load(): Promise<unknown>;
}

/**
 * Makes a client that costs a page little until somebody acts: it reads a topic by `fetch` alone. Whatever is unusual
 * about that, and everything else, goes through the checked client.
 */
export function createLazyClient({
  endpoint,
  fetch,
  storage = openStorage(endpoint),
}: ClientOptions): LazyClient {
  let loading: Promise<Client> | undefined;
  const load = () => {
    loading ??= import('./client.ts').then(
      ({ createClient }) => createClient({ endpoint, fetch, storage }),
      () => {
        loading = undefined;
        throw failure('unreachable');
      },
    );
    return loading;
  };

  return {
    endpoint,
    storage,
    load,
    receipts: openReceipts(storage),
    receiptUrl: (receipt) => receiptUrl(endpoint, receipt),
    topic: async (id, signal) =>
      (await readTopic({ endpoint, fetch }, id, signal)) ?? (await load()).topic(id, signal),
    space: async (...given) => (await load()).space(...given),
    topics: async (...given) => (await load()).topics(...given),
    check: async (...given) => (await load()).check(...given),
    submit: async (...given) => (await load()).submit(...given),
    follow: async (...given) => (await load()).follow(...given),
    say: async (...given) => (await load()).say(...given),
    withdraw: async (...given) => (await load()).withdraw(...given),
    results: async (...given) => (await load()).results(...given),
  };
}

/** Time for the plain attempt, in milliseconds. */
const patience = 10_000;

/** The topic, or undefined where anything is not as usual. */
async function readTopic(
  { endpoint, fetch = globalThis.fetch }: ClientOptions,
  id: string,
  signal?: AbortSignal,
): Promise<Topic | undefined> {
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, patience);
  try {
    const response = await fetch(addressUnder(endpoint, topicPath, { topic: id }), {
      credentials: 'omit',
      signal: attempt.signal,
    });
    const topic: Topic = await response.json();
    return response.ok && topic.id === id ? topic : undefined;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
