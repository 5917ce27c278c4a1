import { ProblemError } from '@veche/protocol';
import { type KeptLetter, type Letter, openLetters } from './letters.ts';
import type { DeviceStorage } from './storage.ts';
import { alone, openChannel } from './tabs.ts';

/** Keeps what a resident sends until the endpoint has it: through a dead network, a closed tab, a closed browser. */
export interface Outbox {
  /**
   * Keeps a letter on this device, then tries to send it. Gives undefined once the endpoint has it; else the letter as
   * it is kept: it waits, and is tried again by itself, or has a `problem`, which is final.
   *
   * @example
   * const body = { text: 'It is still dark there.' };
   * await client.outbox.send({ type: 'message', id: makeUuid(), receipt, body }); //=> undefined
   */
  send(letter: Letter): Promise<KeptLetter | undefined>;
  /**
   * All that is kept, oldest first.
   *
   * @example
   * const waiting = await client.outbox.letters();
   * waiting.filter(({ problem }) => problem).length; //=> 0
   */
  letters(): Promise<KeptLetter[]>;
  /**
   * Tries whatever waits, now.
   *
   * @example
   * await client.outbox.flush();
   */
  flush(): Promise<void>;
  /**
   * Forgets a letter. If the endpoint has it already, its receipt still opens it.
   *
   * @example
   * for (const { id } of await client.outbox.letters()) await client.outbox.remove(id);
   */
  remove(id: string): Promise<void>;
  /**
   * Calls back when anything changes, in other tabs too; gives the way to stop.
   *
   * @example
   * const stop = client.outbox.watch(async () => console.log(await client.outbox.letters()));
   * stop();
   */
  watch(listener: () => void): () => void;
}

/** First and longest pause between tries, in milliseconds. */
const [shortest, longest] = [2000, 300_000];

/** Exponential backoff with equal jitter, so that a town does not come back at the same second. */
const pauseAfter = (tries: number) => Math.min(longest, shortest * 2 ** tries) * (0.5 + Math.random() / 2);

/** A refusal (4xx) is final. Silence, a failing server and "too many requests" pass. */
const isFinal = ({ status }: { status: number }) =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

/** `deliver` tries once. */
export function openOutbox(
  endpoint: string,
  storage: DeviceStorage,
  deliver: (letter: Letter) => Promise<unknown>,
): Outbox {
  const name = `veche ${endpoint}`;
  const kept = openLetters(endpoint, storage);
  const listeners = new Set<() => void>();
  const hear = () => {
    for (const listener of listeners) listener();
  };
  let channel: ReturnType<typeof openChannel> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushing: Promise<void> | undefined;

  function changed(): void {
    channel ??= openChannel(name, hear);
    channel.tell();
    hear();
  }

  /** One try, in one tab at a time: whoever comes second finds what became of it. */
  const attempt = (id: string) =>
    alone(`${name} ${id}`, async () => {
      const letter = await kept.get(id);
      if (!letter || letter.problem) return letter;
      const left = await attemptAlone(letter);
      if (left) await kept.put(left);
      else await kept.remove(id);
      changed();
      return left;
    });

  async function attemptAlone(letter: KeptLetter): Promise<KeptLetter | undefined> {
    if (globalThis.navigator?.onLine === false) return letter;
    try {
      await deliver(letter);
      return undefined;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (isFinal(error.problem)) return { ...letter, problem: error.problem };
      const pause = Math.max(pauseAfter(letter.tries), error.retryAfter);
      return { ...letter, tries: letter.tries + 1, next_at: Date.now() + pause };
    }
  }

  async function tryAll(isDue: (letter: KeptLetter) => boolean): Promise<void> {
    if (!kept.areLeft) return;
    for (const letter of await kept.all()) if (!letter.problem && isDue(letter)) await attempt(letter.id);
    await schedule();
  }

  /** One round at a time. */
  function flush(isDue: (letter: KeptLetter) => boolean = () => true): Promise<void> {
    flushing ??= tryAll(isDue).finally(() => {
      flushing = undefined;
    });
    return flushing;
  }
  const flushDue = () => void flush(({ next_at }) => next_at <= Date.now());

  async function schedule(): Promise<void> {
    clearTimeout(timer);
    const waiting = (await kept.all()).filter(({ problem }) => !problem).map(({ next_at }) => next_at);
    if (waiting.length > 0)
      timer = setTimeout(flushDue, Math.max(shortest, Math.min(...waiting) - Date.now()));
  }

  globalThis.addEventListener?.('online', () => void flush());
  flushDue();

  return {
    async send(letter) {
      const now = Date.now();
      await kept.put({ ...letter, written_at: now, next_at: now, tries: 0 });
      const left = await attempt(letter.id);
      if (left && !left.problem) await schedule();
      return left;
    },
    letters: () => (kept.areLeft ? kept.all() : Promise.resolve([])),
    flush: () => flush(),
    async remove(id) {
      await kept.remove(id);
      changed();
      // Nobody waits for what is gone.
      await schedule();
    },
    watch(listener) {
      channel ??= openChannel(name, hear);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
