import { ContextConsumer } from '@lit/context';
import type { Client, InputTo } from '@veche/client';
import type { Issue, KindName, Problem, Receipt, TopicOf } from '@veche/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spaceContext } from './context.ts';
import { knownReceipt, opens } from './known-receipt.ts';
import { openClient } from './open-client.ts';
import { problemOf } from './problem-of.ts';

/** Why a widget shows a sentence instead of a question. */
export type Failure = Problem['code'] | 'misconfigured' | 'other-kind';

/** Every state of taking part. `ready` and `sending` show the same form, so that what was typed stays. */
export type State<K extends KindName> =
  | { name: 'loading' }
  | { name: 'failed'; failure: Failure }
  | { name: 'closed'; topic: TopicOf<K> }
  | {
      name: 'ready';
      topic: TopicOf<K>;
      issues: readonly Issue[];
      problem?: Problem['code'];
      changing?: Receipt;
    }
  | { name: 'sending'; topic: TopicOf<K>; changing?: Receipt }
  | { name: 'done'; topic: TopicOf<K>; receipt: Receipt; isFresh: boolean; unsent?: Given<K>['answer'] };

export interface ParticipationHost<K extends KindName> extends ReactiveControllerHost, HTMLElement {
  readonly kind: K;
  readonly hasUpdated: boolean;
  endpoint?: string;
  topic?: string;
  /** Loads what the element needs to show this topic. */
  prepare(topic: TopicOf<K>): Promise<void>;
  /** Loads what it needs to say how sending went. */
  prepareToSend(): Promise<void>;
}

/** What a form gives: everything but what the controller knows itself. */
export type Given<K extends KindName> = Omit<InputTo<K>, 'participant' | 'locale'>;

/** Loads a topic, sends one answer once, and keeps its receipt. */
export class Participation<K extends KindName> implements ReactiveController {
  state: State<K> = { name: 'loading' };
  readonly #host: ParticipationHost<K>;
  readonly #space: ContextConsumer<typeof spaceContext, ParticipationHost<K>>;
  #own?: { endpoint: string; client: Client };
  #loading?: AbortController;
  /** The client of the last load. */
  #used?: Client;

  constructor(host: ParticipationHost<K>) {
    this.#host = host;
    host.addController(this);
    this.#space = new ContextConsumer(host, {
      context: spaceContext,
      subscribe: true,
      // A space that arrives or changes after the widget. Moving about in the same one loses nothing.
      callback: () => {
        if (!host.hasUpdated || this.client === this.#used) host.requestUpdate();
        else void this.load();
      },
    });
  }

  /** The space's client, or one of the element's own endpoint. */
  get client(): Client | undefined {
    const { endpoint } = this.#host;
    if (endpoint === undefined) return this.#space.value?.client;
    if (this.#own?.endpoint !== endpoint) this.#own = { endpoint, client: openClient(endpoint) };
    return this.#own.client;
  }

  /** The language that the space asks for. */
  get askedLanguage(): string | undefined {
    return this.#space.value?.lang;
  }

  hostConnected(): void {
    // Moved or put back: a load that the move ended starts again, everything else stays as it was.
    if (this.#host.hasUpdated && this.state.name === 'loading') void this.load();
  }

  hostDisconnected(): void {
    this.#loading?.abort();
  }

  /** Asks for the topic, and for what this device sent to it before unless another answer is wanted. */
  async load(isAnother = false): Promise<void> {
    const { client } = this;
    const { topic: id, kind } = this.#host;
    this.#loading?.abort();
    this.#used = client;
    if (!client || !id) return this.#set({ name: 'failed', failure: 'misconfigured' });
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#set({ name: 'loading' });
    try {
      const topic = await client.topic(id, signal);
      if (topic.kind !== kind) return this.#set({ name: 'failed', failure: 'other-kind' });
      await this.#host.prepare(topic as TopicOf<K>);
      const known = isAnother ? undefined : await knownReceipt(client, id, signal);
      if (!signal.aborted) this.#enter(topic as TopicOf<K>, known);
    } catch (error) {
      if (!signal.aborted) this.#set({ name: 'failed', failure: problemOf(error).code });
    }
  }

  #enter(topic: TopicOf<K>, receipt?: Receipt): void {
    if (receipt) this.#set({ name: 'done', topic, receipt, isFresh: false });
    else if (topic.state === 'open') this.#set({ name: 'ready', topic, issues: [] });
    else this.#set({ name: 'closed', topic });
  }

  /** Sends what the form gives. A second call while one is under way does nothing. */
  async send(given: Given<K>, locale: string): Promise<void> {
    const { client, state } = this;
    if (!client || state.name !== 'ready') return;
    const { topic, changing } = state;
    const input = { ...given, locale };
    const sending: State<K> = { name: 'sending', topic, changing };
    this.#set(sending);
    try {
      await this.#host.prepareToSend();
      // Before anything is kept on the device or sent. The participant is not the resident's to give.
      const issues = (await client.check(topic, input)).filter(({ path }) => path[0] !== 'participant');
      if (issues.length > 0) {
        if (this.state === sending) this.#refuse(topic, 'invalid', issues, changing);
        return;
      }
      const receipt = changing ?? client.receipts.pending(topic.id);
      const isStored = await this.#deliver(client, topic, receipt, input);
      client.receipts.settle(topic.id, receipt);
      const unsent = isStored ? undefined : given.answer;
      // The widget may ask something else by now; the receipt is kept all the same.
      if (this.state === sending) this.#set({ name: 'done', topic, receipt, isFresh: true, unsent });
      this.#tell('veche-submitted', { topic: topic.id, id: receipt.id });
    } catch (error) {
      const { code, issues: found = [] } = problemOf(error);
      if (this.state === sending) this.#refuse(topic, code, found, changing);
    }
  }

  /** False where an earlier try under this receipt was stored and its answer lost: that one stands. */
  async #deliver(client: Client, topic: TopicOf<K>, receipt: Receipt, input: InputTo<K>): Promise<boolean> {
    const participant = topic.is_one_per_participant ? client.receipts.participant() : undefined;
    try {
      await client.submit(topic, receipt, { ...input, participant });
      return true;
    } catch (error) {
      const isKept =
        problemOf(error).code === 'conflict' && !this.#isChanging && (await opens(client, receipt));
      if (!isKept) throw error;
      return false;
    }
  }

  get #isChanging(): boolean {
    return this.state.name === 'sending' && this.state.changing !== undefined;
  }

  #refuse(topic: TopicOf<K>, problem: Problem['code'], issues: readonly Issue[], changing?: Receipt): void {
    this.#set({ name: 'ready', topic, issues, problem, changing });
    this.#tell('veche-failed', { topic: topic.id, code: problem });
  }

  /** What is wrong so far; undefined where that cannot be told now, which is then shown. */
  async check(given: Given<K>, locale: string): Promise<readonly Issue[] | undefined> {
    const { client, state } = this;
    if (!client || state.name !== 'ready') return undefined;
    try {
      const issues = await client.check(state.topic, { ...given, locale });
      return this.state === state ? issues : undefined;
    } catch (error) {
      if (this.state === state) this.#refuse(state.topic, problemOf(error).code, [], state.changing);
      return undefined;
    }
  }

  /** Shows issues that were found before sending. */
  show(issues: readonly Issue[]): void {
    if (this.state.name === 'ready') this.#set({ ...this.state, issues, problem: undefined });
  }

  /** Shows a sentence instead of the question. */
  fail(failure: Failure): void {
    this.#set({ name: 'failed', failure });
  }

  /** Back to the form, to change the answer under this receipt. */
  change(receipt: Receipt): void {
    if (this.state.name !== 'done') return;
    this.#set({ name: 'ready', topic: this.state.topic, issues: [], changing: receipt });
  }

  #set(state: State<K>): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #tell(type: string, detail: Record<string, string>): void {
    this.#host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
