import type { MessageInput, Problem, Receipt, SubmissionInput, Topic } from '@veche/protocol';
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { DeviceStorage } from './storage.ts';

interface Written {
  /** Id of the submission or message, made by its sender: sending it twice is harmless. */
  readonly id: string;
  readonly receipt: Receipt;
}

/** Something a resident sends: an answer to a topic, or a message about it. */
export type Letter = Written &
  (
    | {
        readonly type: 'answer';
        readonly body: SubmissionInput;
        /** What it answers, to be shown without asking anybody. */
        readonly topic: Topic;
      }
    | { readonly type: 'message'; readonly body: MessageInput }
  );

/** A letter on this device. */
export type KeptLetter = Letter & {
  /** Moments in milliseconds of the epoch. */
  readonly written_at: number;
  /** Not tried again before. */
  readonly next_at: number;
  readonly tries: number;
  /** Why the endpoint does not take it. It is not tried again, and stays to be read. */
  readonly problem?: Problem;
};

export type KeptAnswer = Extract<KeptLetter, { type: 'answer' }>;

/** The letters to one endpoint: in IndexedDB, or in memory where that is off. */
export interface Letters {
  /** Oldest first. */
  all(): Promise<KeptLetter[]>;
  get(id: string): Promise<KeptLetter | undefined>;
  put(letter: KeptLetter): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whether there may be any; asks no database. */
  readonly areLeft: boolean;
}

export function openLetters(endpoint: string, storage: DeviceStorage): Letters {
  const memory = new Map<string, KeptLetter>();
  const key = (id: string) => [endpoint, id];
  let store: UseStore | undefined;

  /** Nothing is opened, and so nothing made on the device, before there is a letter. */
  async function onDevice<T>(act: (store: UseStore) => Promise<T>, otherwise: T): Promise<T> {
    try {
      store ??= createStore('veche', 'outbox');
      return await act(store);
    } catch {
      store = undefined;
      return otherwise;
    }
  }

  const letters: Letters = {
    async all() {
      const kept = await onDevice((from) => entries<[string, string], KeptLetter>(from), []);
      const own = kept.filter(([[to]]) => to === endpoint).map(([, letter]) => letter);
      return [...own, ...memory.values()].sort((one, other) => one.written_at - other.written_at);
    },
    get: async (id) => memory.get(id) ?? onDevice((from) => get<KeptLetter>(key(id), from), undefined),
    async put(letter) {
      storage.set('outbox', true);
      const isKept = await onDevice((to) => set(key(letter.id), letter, to).then(() => true), false);
      if (isKept) memory.delete(letter.id);
      else memory.set(letter.id, letter);
    },
    async remove(id) {
      memory.delete(id);
      await onDevice((from) => del(key(id), from), undefined);
      if ((await letters.all()).length === 0) storage.remove('outbox');
    },
    get areLeft() {
      return storage.get('outbox') !== undefined;
    },
  };
  return letters;
}
