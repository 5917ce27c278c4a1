import type { Client, InputTo } from '@veche/client';
import type { KindName, Receipt, Submission, TopicOf } from '@veche/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { type FormValues, fillForm, readForm } from './form-values.ts';
import { type FormView, problemIn } from './form-view.ts';
import { formatIn } from './format.ts';
import { languageOf, loadLanguage, messagesIn, Speech } from './language.ts';
import { Participation, type State } from './participation.ts';
import { ReceiptStage } from './receipt-stage.ts';
import { controls } from './styles/controls.ts';
import { surface } from './styles/surface.ts';
import { failureView, question, skeleton, windowOf } from './topic-view.ts';
import { version } from './version.ts';

/**
 * The frame of every widget: it shows each state, reads the form once when it is sent, and turns into the receipt.
 * A widget adds its kind and its fields.
 */
export abstract class TopicElement<K extends KindName> extends LitElement {
  static override styles = [surface, controls];
  static readonly version = version;

  static override properties = { endpoint: {}, topic: {}, lang: {} };

  /** Address of the endpoint; may be relative to the page. Left out inside a `<veche-space>`. */
  declare endpoint?: string;
  /** Id of the topic. */
  declare topic?: string;
  /** Language of the widget; the space's or the page's unless set. */
  declare lang: string;

  abstract readonly kind: K;
  /** The controls, named by the paths of the answer: `answer.text`. */
  protected abstract fields(topic: TopicOf<K>, view: FormView): unknown;

  protected readonly participation = new Participation<K>(this as never);
  #shown: State<K>['name'] | undefined;
  #refused: State<K> | undefined;
  #speech = new Speech(this);
  #receipt = new ReceiptStage(this);

  /** Loads what this topic needs beyond the frame. */
  async prepare(topic: TopicOf<K>): Promise<void> {
    await loadLanguage(this.#wantedLanguage(topic.languages));
  }

  /** Loads the sentences for whatever comes of sending. */
  async prepareToSend(): Promise<void> {
    await loadLanguage(this.#speech.language);
  }

  /** Loads what is shown with the receipt. */
  async prepareReceipt(): Promise<void> {
    await this.prepareToSend();
  }

  /** The counts that a receipt of this kind shows, where it has any. */
  protected results(_topic: TopicOf<K>, _view: FormView, _receipt?: Receipt): unknown {
    return nothing;
  }

  /** Buttons of the form; one that sends, unless a widget goes by steps. */
  protected actions(view: FormView): unknown {
    return html`<div class="actions">${this.sendButton(view)}</div>`;
  }

  protected sendButton({ t, isBusy }: FormView) {
    return html`<button class="primary" type="submit" aria-disabled=${isBusy}>
      ${isBusy ? t.sending : t.kinds[this.kind].send}
    </button>`;
  }

  protected get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** What the form says now. */
  protected values(): FormValues {
    return this.form ? readForm(this.form) : {};
  }

  protected fill(values: FormValues): void {
    if (this.form) fillForm(this.form, values);
  }

  /** Somebody begins to act: what they will need comes meanwhile. What does not is asked for again when it is used. */
  #whenTouched = (): void => {
    if (this.participation.state.name !== 'ready') return;
    this.participation.client?.load?.().catch(() => undefined);
    void this.#receipt.load();
  };

  constructor() {
    super();
    this.addEventListener('focusin', this.#whenTouched, { once: true });
    this.addEventListener('pointerdown', this.#whenTouched, { once: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('topic') || changed.has('endpoint')) void this.participation.load();
  }

  protected override updated(_: PropertyValues<this>): void {
    const { state } = this.participation;
    const before = this.#shown;
    this.#shown = state.name;
    if (state.name !== before) this.#enter(state, before);
    if (state.name === 'ready' && state.problem && state !== this.#refused) {
      this.#refused = state;
      void this.focusIssue();
    }
  }

  #enter(state: State<K>, before: State<K>['name'] | undefined): void {
    if (state.name === 'failed') void this.#explain();
    else if (state.name === 'done' && state.isFresh && before === 'sending') void this.#receipt.focus();
    else if (state.name === 'done' || state.name === 'closed') void this.#receipt.load();
  }

  /** The sentence for a failure comes with all words; until then there is a general one. */
  async #explain(): Promise<void> {
    await this.prepareToSend().catch(() => undefined);
    this.requestUpdate();
  }

  /** Moves to the first control that something is wrong with, else to the alert. */
  protected async focusIssue(): Promise<void> {
    const invalid = this.renderRoot.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid="true"] :is(input, button, select, textarea)',
    );
    (invalid ?? this.renderRoot.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }

  #submit(event: SubmitEvent, lang: string): void {
    event.preventDefault();
    const { answer = {}, ...personal } = this.values();
    void this.participation.send(
      { ...personal, answer } as unknown as Omit<InputTo<K>, 'participant' | 'locale'>,
      lang,
    );
  }

  protected override render() {
    const { state } = this.participation;
    const lang = this.#speech.speak(this.#wantedLanguage('topic' in state ? state.topic.languages : []));
    const t = messagesIn(lang);
    const view: FormView = {
      t,
      lang,
      format: formatIn(lang),
      issues: state.name === 'ready' ? state.issues : [],
      isBusy: state.name === 'sending',
    };
    return html`<div class="veche" part="base" lang=${lang} dir="auto">
      <p class="announcer" role="status">${this.#announcement(state, view)}</p>
      ${this.#checkedBody(state, view)}
    </div>`;
  }

  #wantedLanguage(offered: readonly string[]): string {
    return languageOf(this, this.participation.askedLanguage, offered);
  }

  #announcement(state: State<K>, { t }: FormView): string {
    if (state.name === 'loading') return t.loading;
    if (state.name === 'sending') return t.sending;
    return state.name === 'done' && state.isFresh ? t.kinds[this.kind].sent : '';
  }

  /** A topic comes unchecked before anybody acts: one of a shape that nobody agreed on is told as unreadable. */
  #checkedBody(state: State<K>, view: FormView): unknown {
    try {
      return this.#body(state, view);
    } catch (error) {
      console.error(error);
      queueMicrotask(() => this.participation.fail('unreadable'));
      return skeleton;
    }
  }

  #body(state: State<K>, view: FormView): unknown {
    switch (state.name) {
      case 'loading':
        return skeleton;
      case 'failed':
        return failureView(state.failure, view, () => this.participation.load());
      case 'done':
        return this.#receipt.render(state, view, this.#around(state, view));
      case 'closed':
        return html`${question(state.topic, view)}<p class="notice">${windowOf(state.topic, view)}</p>
          ${this.results(state.topic, view)}`;
      default:
        return this.#form(state, view);
    }
  }

  #form(state: State<K> & { name: 'ready' | 'sending' }, view: FormView) {
    const { topic } = state;
    const { t } = view;
    const until = windowOf(topic, view);
    const problem = state.name === 'ready' ? state.problem : undefined;
    return html`${question(topic, view)}
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, view.lang)}>
        ${until ? html`<p class="quiet">${until}</p>` : nothing} ${this.fields(topic, view)}
        <p class="alert" role="alert" tabindex="-1" ?hidden=${!problem}>${problem ? problemIn(t, problem) : ''}</p>
        <p class="privacy">${t.kinds[this.kind].privacy}</p>
        ${this.actions(view)}
      </form>`;
  }

  #around({ topic, receipt }: State<K> & { name: 'done' }, view: FormView) {
    return {
      client: this.participation.client as Client,
      results: this.results(topic, view, receipt),
      change: (answer: Submission['answer']) => void this.#change(receipt, answer),
      another: () => void this.participation.load(true),
    };
  }

  async #change(receipt: Receipt, answer: Submission['answer']): Promise<void> {
    this.participation.change(receipt);
    await this.updateComplete;
    this.prefill(answer);
  }

  /** Shows an answer that was sent before, to be changed. */
  protected prefill(answer: Submission['answer']): void {
    this.fill({ answer });
    this.form?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }
}
