import { keyOn } from './key-on.ts';

/** The device's memory for one endpoint. Values are JSON. */
export interface DeviceStorage {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

/**
 * Opens `localStorage` under names of our own; where it is missing or throws, memory serves until the page closes.
 * Nothing is written before the first `set`.
 */
export function openStorage(endpoint: string): DeviceStorage {
  const memory = new Map<string, string>();
  const name = (key: string) => keyOn(endpoint, key);
  return {
    get(key) {
      const text = memory.get(key) ?? attempt(() => localStorage.getItem(name(key)));
      return text ? attempt(() => JSON.parse(text)) : undefined;
    },
    set(key, value) {
      const text = JSON.stringify(value);
      const isKept = attempt(() => {
        localStorage.setItem(name(key), text);
        return true;
      });
      if (isKept) memory.delete(key);
      else memory.set(key, text);
    },
    remove(key) {
      memory.delete(key);
      attempt(() => localStorage.removeItem(name(key)));
    },
  };
}

/**
 * A memory that ends with the page: for previews and tests.
 *
 * @example
 * const client = createClient({ endpoint: 'https://veche.example.org', storage: memoryStorage() });
 */
export function memoryStorage(): DeviceStorage {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    // Storage is off, full or holds something that is not ours: the resident goes on without it.
    return undefined;
  }
}
