import type { Topic } from '@veche/protocol';
import { topicPath } from '@veche/protocol/light';
import type { Client } from './client.ts';
import { eitherSignal } from './either-signal.ts';
import { keyOn } from './key-on.ts';

/** What a page needs of an endpoint before anybody acts. A whole client is one too. */
export interface LazyClient extends Pick<Client, 'endpoint' | 'load'>, Partial<Pick<Client, 'storage'>> {
  /**
   * Reads a topic by `fetch` alone, unchecked. Gives undefined where anything is not as usual, or this device knows of
   * the topic already: the whole client tells what it is.
   */
  peek?(topic: string, signal: AbortSignal): Promise<Topic | undefined>;
}

/** Time for reading a topic, in milliseconds. */
const patience = 10_000;

/** Makes a client that costs a page little until somebody acts. `load` throws where the rest does not come. */
export function createLazyClient(endpoint: string): LazyClient {
  let loading: Promise<Client> | undefined;
  return {
    endpoint,
    load() {
      loading ??= import('./create-client.ts').then(({ createClient }) => createClient({ endpoint }));
      return loading.catch((error) => {
        loading = undefined;
        throw error;
      });
    },
    async peek(topic, signal) {
      try {
        if (localStorage.getItem(keyOn(endpoint, 'outbox'))) void this.load().catch(() => undefined);
        if (localStorage.getItem(keyOn(endpoint, `topic ${topic}`))) return;
      } catch {
        // Storage is off, so nothing is remembered.
      }
      try {
        const response = await fetch(endpoint + topicPath.replace('{topic}', encodeURIComponent(topic)), {
          credentials: 'omit',
          signal: eitherSignal(signal, AbortSignal.timeout(patience)),
        });
        const found = await response.json();
        if (response.ok && found.id === topic) return found;
      } catch {
        signal.throwIfAborted();
      }
    },
  };
}
