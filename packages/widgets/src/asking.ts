import type { Client } from '@veche/client';
import type { LazyClient } from '@veche/client/lazy';
import { problemIn } from './form-view.ts';
import { languageOf, spoken, wordsIn } from './language.ts';
import { learn, type WordFiles } from './learn.ts';
import { openClient } from './open-client.ts';
import { problemOf } from './problem-of.ts';
import { afterWords } from './words/after.ts';

/** What is asked about, and the client that asks. */
export interface Asked {
  client: Client;
  space: string;
}

/** Where an element is told to ask; a `<veche-space>` around it says what it does not. */
interface Asker extends HTMLElement {
  endpoint?: string;
  space?: string;
  client?: LazyClient;
}

/** Asks an endpoint on behalf of an element, in the language of its place in the page. */
export class Asking {
  readonly #host: Asker;
  readonly #parts: readonly WordFiles[];
  /** The language whose words are there; empty before the first of them. */
  language = '';

  /** `parts` are the words that it needs at once. */
  constructor(host: Asker, ...parts: WordFiles[]) {
    this.#host = host;
    this.#parts = [afterWords, ...parts];
  }

  /** Undefined where the page does not say whom to ask, or about what. */
  get source(): { client: LazyClient; space: string } | undefined {
    const { endpoint, space, client } = this.#host;
    const around = this.#host.closest('veche-space');
    const address = endpoint ?? around?.endpoint;
    const found = client ?? around?.client ?? (address === undefined ? undefined : openClient(address));
    const name = space ?? around?.space;
    return found && name ? { client: found, space: name } : undefined;
  }

  /** Does something for which a client and words are needed, where there is one. */
  async ask<T>(work: (asked: Asked) => Promise<T>): Promise<T | undefined> {
    const language = languageOf(this.#host);
    await this.learn(this.#parts, language);
    this.language = spoken(language);
    const { source } = this;
    return source && work({ client: await source.client.load(), space: source.space });
  }

  async learn(parts: readonly WordFiles[], language = this.language): Promise<void> {
    await Promise.all(parts.map((part) => learn(language, part)));
  }

  /** The sentence for what went wrong, be it that no words came. */
  sentenceOf(error: unknown): string {
    this.language ||= spoken(languageOf(this.#host));
    return problemIn(wordsIn(this.language), problemOf(error).code);
  }
}
