import type { Client, KeptAnswer } from '@veche/client';
import {
  type Issue,
  type KindName,
  type LiveEvent,
  type Receipt,
  refusal,
  type TopicOf,
} from '@veche/protocol';
import type { ReactiveController } from 'lit';
import { adopt } from './adopt.ts';
import { type Counts, countsOf } from './counts.ts';
import { tell } from './events.ts';
import { fillForm, readForm } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { knownReceipt, opens } from './known-receipt.ts';
import { learn } from './learn.ts';
import { problemOf } from './problem-of.ts';
import { stageView } from './stages.ts';
import type { Failure, Given, In, Stage, State } from './state.ts';
import { rest } from './styles/rest.ts';
import { summaryOf } from './summary/index.ts';
import type { TopicElement } from './topic-element.ts';
import { Watching } from './watching.ts';
import { afterWords } from './words/after.ts';

/** A state that is about a topic. */
type About<K extends KindName> = In<K, 'ready' | 'queued' | 'done'>;

/** What the device adds itself is left out. */
function givenIn<K extends KindName>(body: object): Given<K> {
  const { locale: _, participant: __, ...given } = body as { locale?: string; participant?: string };
  return given as Given<K>;
}

/**
 * Everything beyond an open question: it sends one answer once, keeps its receipt, and finds both again. Whatever it
 * finds is a state of its element.
 */
export class Participation<K extends KindName> implements ReactiveController {
  readonly #host: TopicElement<K>;
  /** What all answers come to, where the kind shows it. */
  readonly counts?: Counts<K>;
  #client?: Client;
  #unwatch?: () => void;
  readonly #watching: Watching;
  /** The administration has just said something to all who took part. */
  #isAnswered = false;

  constructor(host: TopicElement<K>) {
    this.#host = host;
    adopt(host.renderRoot, rest);
    host.addController(this);
    this.#watching = new Watching(host, (event) => this.#hear(event));
    const Counts = countsOf[host.kind];
    if (Counts) this.counts = new Counts(host);
  }

  hostConnected(): void {
    this.#unwatch ??= this.#client?.outbox.watch(() => void this.#followOutbox());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  hostUpdated(): void {
    const { state } = this.#host;
    if (!this.#client || !('topic' in state)) return;
    this.#watching.turnTo(this.#client, { space: state.topic.space, topic: state.topic.id });
  }

  /** The topic or its counts are another. A form that is being filled in stays, with places as they are now. */
  #hear(event: LiveEvent): void {
    const { state } = this.#host;
    if (event.type === 'results') this.counts?.tell(event.results);
    if (event.type !== 'topic' || !('topic' in state)) return;
    const topic = event.topic as TopicOf<K>;
    if (JSON.stringify(state.topic) === JSON.stringify(topic)) return;
    const said = (one: TopicOf<K>) => one.statements?.length ?? 0;
    if (said(topic) > said(state.topic)) this.#isAnswered = true;
    if (state.name === 'ready' && topic.state === 'open')
      this.#host.state = { ...state, topic, typed: undefined };
    if (state.name === 'closed' && topic.state === 'open') void this.#host.load();
    else if (state.name === 'closed' || state.name === 'done') this.#host.state = { ...state, topic };
  }

  /** Loads every word of a language, and the element's client. */
  async prepare(language: string): Promise<void> {
    await learn(language, afterWords);
    const client = await this.#host.client?.load();
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
    if (this.#host.isConnected) this.hostConnected();
  }

  /** There once it is prepared, in an element that is set up. */
  get client(): Client {
    if (!this.#client) throw new Error('There is no endpoint.');
    return this.#client;
  }

  /** What there is to show: a letter that is not sent, an answer that is, the question, or why there is none. */
  async find(isAnother: boolean, signal: AbortSignal): Promise<State<K>> {
    const { topic: id, kind, language } = this.#host;
    if (!this.#client || !id) return { name: 'failed', failure: 'misconfigured' };
    const waiting = await this.#findWaiting(id);
    if (waiting) {
      await this.#host.prepare?.(waiting.topic, language);
      return waiting;
    }
    const topic = (await this.#client.topic(id, signal)) as TopicOf<K>;
    if (topic.kind !== kind) return { name: 'failed', failure: 'other-kind' };
    await this.#host.prepare?.(topic, language);
    const receipt = isAnother ? undefined : await knownReceipt(this.#client, id, signal);
    if (receipt) return { name: 'done', topic, receipt, isFresh: false };
    return topic.state === 'open' ? { name: 'ready', topic, issues: [] } : { name: 'closed', topic };
  }

  async #findWaiting(topic: string): Promise<About<K> | undefined> {
    const letters = await this.client.outbox.letters();
    const letter = letters.find((one) => one.type === 'answer' && one.topic.id === topic);
    return letter && this.#stateOf(letter as KeptAnswer);
  }

  /** Everything wrong with what the form says. The participant is not the resident's to give. */
  async check(): Promise<Issue[]> {
    const { topic } = this.#host.state as In<K, 'ready'>;
    const input = { ...this.#given, locale: this.#host.language };
    return (await this.client.check(topic, input)).filter(({ path }) => path[0] !== 'participant');
  }

  get #given(): Given<K> {
    const { form } = this.#host;
    return { answer: {}, ...(form ? readForm(form) : {}) } as unknown as Given<K>;
  }

  /** Sends what the form says. Nothing is kept on the device or sent while anything is wrong with it. */
  async send(): Promise<void> {
    const sending = this.#host.state as In<K, 'sending'>;
    const { topic, changing } = sending;
    let next: State<K>;
    try {
      next = await this.#sendForm(sending);
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      next = { name: 'ready', topic, issues, problem: code, changing };
    }
    // The widget may ask something else by now.
    if (this.#host.state !== sending) return;
    if (next.name === 'ready') return this.refuse({ ...next, changing, typed: undefined });
    this.#host.state = next;
    await this.#focus();
  }

  async #sendForm({ topic, changing }: In<K, 'sending'>): Promise<State<K>> {
    const { receipts, outbox } = this.client;
    const given = this.#given;
    const issues = await this.check();
    if (issues.length > 0) throw refusal('invalid', { issues });
    const receipt = changing ?? receipts.pending(topic.id);
    const participant = topic.is_one_per_participant ? receipts.participant() : undefined;
    const body = { ...given, locale: this.#host.language, participant };
    const left = await outbox.send({ type: 'answer', id: receipt.id, receipt, topic, body });
    return left ? this.#stateOf(left as KeptAnswer) : this.#arrived(topic, receipt);
  }

  #arrived(topic: TopicOf<K>, receipt: Receipt): In<K, 'done'> {
    tell(this.#host, 'veche-submitted', { topic: topic.id, id: receipt.id });
    return { name: 'done', topic, receipt, isFresh: true };
  }

  /** A letter that waits, or was refused. An earlier version may have arrived and its answer been lost: that one stands. */
  async #stateOf({ id, receipt, problem, body, topic: about }: KeptAnswer): Promise<About<K>> {
    const topic = about as TopicOf<K>;
    const given = givenIn<K>(body);
    if (!problem) return { name: 'queued', topic, receipt, given };
    const { receipts, outbox } = this.client;
    const isChange = receipts.sent(topic.id).some((one) => one.id === receipt.id);
    if (problem.code === 'conflict' && !isChange && (await opens(this.client, receipt))) {
      receipts.settle(topic.id, receipt);
      await outbox.remove(id);
      return { ...this.#arrived(topic, receipt), unsent: given.answer };
    }
    const { code, issues = [] } = problem;
    const changing = isChange ? receipt : undefined;
    return { name: 'ready', topic, issues, problem: code, changing, typed: given };
  }

  /** Something was sent, refused or deleted: by itself, or in another tab. */
  async #followOutbox(): Promise<void> {
    const { state } = this.#host;
    if (state.name !== 'queued') return;
    const { topic, receipt } = state;
    const waiting = await this.#findWaiting(topic.id);
    if (this.#host.state !== state || waiting?.name === 'queued') return;
    const isSent = this.client.receipts.sent(topic.id).some(({ id }) => id === receipt.id);
    this.#host.state =
      waiting ?? (isSent ? this.#arrived(topic, receipt) : { name: 'ready', topic, issues: [] });
  }

  /** Back to the form, to change the answer under this receipt. */
  change(topic: TopicOf<K>, receipt: Receipt, answer: object): void {
    this.#host.state = { name: 'ready', topic, issues: [], changing: receipt, typed: { answer } };
  }

  /** Takes a letter out of the outbox; what it said goes back into the form if it is to be kept. */
  async takeBack({ topic, receipt, given }: In<K, 'queued'>, isKept: boolean): Promise<void> {
    this.#host.state = { name: 'ready', topic, issues: [], typed: isKept ? given : {} };
    await this.client.outbox.remove(receipt.id);
  }

  /** Shows why it was not sent, and goes there. */
  async refuse(state: In<K, 'ready'>): Promise<void> {
    this.#host.state = state;
    const { topic, problem } = state;
    if (problem) tell(this.#host, 'veche-failed', { topic: topic.id, code: problem });
    await this.#host.updateComplete;
    await this.#host.turnTo?.(state.issues);
    this.#focusIssue();
  }

  /** Moves to the first control that something is wrong with, else to the alert. */
  #focusIssue(): void {
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const inGroup = '[data-invalid="true"] :is(input, button, select, textarea)';
    (find(`[aria-invalid="true"], ${inGroup}`) ?? find('[role="alert"]'))?.focus();
  }

  /** Why there is no question, from what was thrown. */
  failureOf(error: unknown): Failure {
    return problemOf(error).code;
  }

  /** Moves to the heading that says what came of it. */
  async #focus(): Promise<void> {
    await this.#host.updateComplete;
    const receipt = this.#host.renderRoot.querySelector('veche-receipt');
    await receipt?.updateComplete;
    (receipt ?? this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }

  /** Puts what was typed or sent before into the form, and goes there. */
  fill(values: object): void {
    const { form } = this.#host;
    if (form) fillForm(form, { ...values });
    form?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }

  announcement(state: State<K>, { t }: FormView): string {
    if (state.name === 'sending') return t.sending;
    if (state.name === 'queued') return t.queued.title;
    if (this.#isAnswered) return t.statements.isNew;
    return state.name === 'done' && state.isFresh ? t.kinds[this.#host.kind].sent : '';
  }

  /** An answer in words. */
  summary(topic: TopicOf<K>, answer: unknown, view: FormView): unknown {
    return summaryOf(topic, answer, view);
  }

  render(state: Stage<K>, view: FormView): unknown {
    return stageView(state, view, this, this.#host);
  }
}
