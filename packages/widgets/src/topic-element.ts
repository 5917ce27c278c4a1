import type { LazyClient } from '@veche/client/lazy';
import type { Issue, KindName, Problem, TopicOf } from '@veche/protocol';
import { directionOf } from '@veche/words/direction-of';
import { momentIn } from '@veche/words/moment';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { SpaceValue } from './context.ts';
import { type FormView, problemIn } from './form-view.ts';
import { arrive, languageOf, spoken, wordsIn } from './language.ts';
import { openClient } from './open-client.ts';
import type { Participation } from './participation.ts';
import type { State } from './state.ts';
import { first } from './styles/first.ts';
import { failureView, question, skeleton } from './topic-view.ts';
import { version } from './version.ts';

/**
 * The frame of every widget. It shows an open question that this device did not answer yet; whatever else there is to
 * show or do is `Participation`'s, which comes when it is needed. A widget adds its kind and its fields.
 *
 * @example
 * await document.querySelector('veche-poll')?.load();
 *
 * @csspart base - The box of the widget.
 * @csspart title - Its question.
 */
export abstract class TopicElement<K extends KindName> extends LitElement {
  static override styles: CSSResultGroup = first;
  static readonly version = version;

  static override properties = {
    endpoint: {},
    topic: {},
    lang: {},
    state: { attribute: false },
    around: { attribute: false },
  };

  /** Address of the endpoint; may be relative to the page. Left out inside a `<veche-space>`. */
  declare endpoint?: string;
  /** Id of the topic. */
  declare topic?: string;
  /** Language of the widget; the space's or the page's unless set. */
  declare lang: string;
  /** @internal */
  declare state: State<K>;
  /**
   * What the `<veche-space>` around gives, where there is one.
   *
   * @internal
   */
  declare around?: SpaceValue;

  abstract readonly kind: K;
  /** The controls, named by the paths of the answer: `answer.text`. */
  abstract fields(topic: TopicOf<K>, view: FormView): unknown;

  /** Everything beyond the open question, once it was needed. */
  participation?: Participation<K>;
  #loading?: AbortController;
  #language = '';

  constructor() {
    super();
    this.state = { name: 'loading' };
    const touched = () => this.takePart().catch(() => {});
    this.addEventListener('focusin', touched, { once: true });
    this.addEventListener('pointerdown', touched, { once: true });
  }

  /** Loads what this topic needs beyond the frame, with the words of a language. */
  prepare?(topic: TopicOf<K>, language: string): Promise<void>;

  /** Begins an answer with what was sent or typed before. */
  prefill(values: object): void {
    this.participation?.fill(values);
  }

  /** Buttons of the form instead of the one that sends. */
  actions?(view: FormView): unknown;
  /** Makes the first issue visible, where a form shows only a part of itself. */
  turnTo?(issues: readonly Issue[]): Promise<void>;

  sendButton({ t, isBusy }: FormView) {
    return html`<button class="primary" type="submit" aria-disabled=${isBusy}>
      ${isBusy ? t.sending : t.kinds[this.kind].send}
    </button>`;
  }

  /** The language that it speaks. */
  get language(): string {
    return this.#language;
  }

  get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** The element's own client, or the space's. */
  get client(): LazyClient | undefined {
    return this.endpoint === undefined ? this.around?.client : openClient(this.endpoint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('topic') || changed.has('endpoint')) void this.load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { state } = this;
    if (changed.has('state') && state.name === 'ready' && state.typed) this.prefill(state.typed);
  }

  /** Loads what comes after the question; throws where it does not come. */
  async takePart(): Promise<Participation<K>> {
    const { Participation } = await import('./participation.ts');
    this.participation ??= new Participation<K>(this);
    await this.participation.prepare(this.#language);
    this.requestUpdate();
    return this.participation;
  }

  /**
   * Asks for the topic, and for what this device sent to it before unless another answer is wanted.
   *
   * @public
   */
  async load(isAnother = false): Promise<void> {
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.state = { name: 'loading' };
    const state = await this.#find(isAnother, signal).catch((error) => this.#failed(error));
    if (!signal.aborted) this.state = state;
  }

  async #find(isAnother: boolean, signal: AbortSignal): Promise<State<K>> {
    const isInSpace = this.endpoint === undefined || this.closest('veche-space');
    if (isInSpace) await (await import('./join-space.ts')).joinSpace(this);
    const topic = (await this.client?.peek?.(this.topic ?? '', signal)) as TopicOf<K> | undefined;
    const language = languageOf(this, topic?.languages);
    await arrive(language);
    if (isAnother || topic?.kind !== this.kind || topic.state !== 'open') {
      return (await this.takePart()).find(isAnother, signal);
    }
    await this.prepare?.(topic, language);
    return { name: 'ready', topic, issues: [] };
  }

  /** The sentence for what happened comes with everything else, unless it is the network that fails. */
  async #failed(error: unknown): Promise<State<K>> {
    const failure = await this.takePart().then(
      () => this.participation?.failureOf(error),
      () => undefined,
    );
    return { name: 'failed', failure: failure ?? 'unreachable' };
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { state } = this;
    if (state.name !== 'ready') return;
    this.state = { ...state, name: 'sending' };
    try {
      await (await this.takePart()).send();
    } catch {
      this.state = { ...state, problem: 'unreachable' };
    }
  }

  /** It changes to another language once as many of its words are there. */
  async #speak(wanted: string, topic?: TopicOf<K>): Promise<void> {
    await arrive(wanted);
    const language = spoken(wanted);
    if (language === this.#language) return;
    if (topic) await this.prepare?.(topic, language);
    await this.participation?.prepare(language);
    this.#language = language;
    this.requestUpdate();
  }

  protected override render() {
    const { state, participation } = this;
    const topic = 'topic' in state ? state.topic : undefined;
    const wanted = languageOf(this, topic?.languages);
    this.#language ||= spoken(wanted);
    const lang = this.#language;
    if (lang !== wanted) this.#speak(wanted, topic).catch(() => {});
    const view: FormView = {
      t: wordsIn(lang),
      lang,
      issues: state.name === 'ready' ? state.issues : [],
      isBusy: state.name === 'sending',
    };
    return html`<div class="veche" part="base" lang=${lang} dir=${directionOf(lang)}>
      <p class="announcer" role="status">${participation?.announcement(state, view)}</p>
      ${this.#body(state, view)}
    </div>`;
  }

  #body(state: State<K>, view: FormView): unknown {
    const retry = () => this.load();
    try {
      if (state.name === 'loading') return skeleton;
      if (state.name === 'ready' || state.name === 'sending') return this.#form(state, view);
      return this.participation?.render(state, view) ?? failureView(view.t.broken, view, retry);
    } catch (error) {
      // A topic comes unchecked before anybody acts: this one is of a shape that nobody agreed on.
      console.error(error);
      void this.#failed('unreadable').then((failed) => {
        this.state = failed;
      });
      return skeleton;
    }
  }

  #form({ topic, problem }: { topic: TopicOf<K>; problem?: Problem['code'] }, view: FormView) {
    const { t, lang } = view;
    const { closes_at } = topic;
    return html`${question(topic, view, this)}
      <form novalidate @submit=${this.#submit}>
        ${closes_at ? html`<p class="quiet">${t.closesAt(momentIn(lang, closes_at))}</p>` : nothing}
        ${this.fields(topic, view)}
        <p class="alert" role="alert" tabindex="-1" ?hidden=${!problem}>${problem ? problemIn(t, problem) : ''}</p>
        <p class="privacy">${t.kinds[this.kind].privacy}</p>
        <div class="actions">${this.actions?.(view) ?? this.sendButton(view)}</div>
      </form>`;
  }
}
