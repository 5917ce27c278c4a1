import { hash } from 'node:crypto';

/** An answer that is the same for everybody, as text: Node sends that in one piece with the headers, bytes in a second. */
export class Bytes {
  readonly text: string;
  readonly etag: string;

  constructor(value: unknown) {
    this.text = JSON.stringify(value);
    this.etag = `"${hash('sha1', this.text, 'base64url')}"`;
  }
}

/** Topics, cases and lists that are kept at once: whoever reads all of the archive must not fill the memory with it. */
const most = 2000;

/** What everybody reads of a topic or a case, kept until something changes it. */
export class Kept {
  #isTrusted = true;
  readonly #topics = new Map<string, Map<string, Promise<Bytes>>>();

  /** Whether it hears of every change. As long as it does not, nothing is kept. */
  set isTrusted(isTrusted: boolean) {
    this.#isTrusted = isTrusted;
    this.#topics.clear();
  }

  /** The answer of this name, made where there is none yet. */
  get(topic: string, name: string, make: () => Promise<unknown>): Promise<Bytes> {
    const known = this.#topics.get(topic)?.get(name);
    if (known) return known;
    const names = this.#topics.get(topic) ?? new Map<string, Promise<Bytes>>();
    this.#topics.set(topic, names);
    const [oldest] = this.#topics.size > most ? this.#topics.keys() : [];
    if (oldest !== undefined) this.#topics.delete(oldest);
    const made = make().then((value) => new Bytes(value));
    if (!this.#isTrusted) return made;
    names.set(name, made);
    made.catch(() => {
      names.delete(name);
      // Nothing stays of what is not there.
      if (names.size === 0 && this.#topics.get(topic) === names) this.#topics.delete(topic);
    });
    return made;
  }

  /** Whoever asks from now on gets new answers, also where old ones are just being made. */
  forget(topic: string): void {
    this.#topics.delete(topic);
  }

  forgetAll(): void {
    this.#topics.clear();
  }
}
