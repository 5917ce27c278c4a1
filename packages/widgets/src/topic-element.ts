import type { InputTo } from '@veche/client';
import { type KindName, type Receipt, type Submission, type TopicOf, textIn } from '@veche/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { type FormValues, fillForm, readForm } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { formatIn } from './format.ts';
import { languageOf, messagesIn } from './language.ts';
import { type Failure, Participation, type State } from './participation.ts';
import { controls } from './styles/controls.ts';
import { surface } from './styles/surface.ts';
import { summaryOf } from './summary/index.ts';

/**
 * The frame of every widget: it shows each state, reads the form once when it is sent, and turns into the receipt.
 * A widget adds its kind and its fields.
 */
export abstract class TopicElement<K extends KindName> extends LitElement {
  static override styles = [surface, controls];

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

  /** The counts that a receipt of this kind shows, where it has any. */
  protected results(_topic: TopicOf<K>, _receipt?: Receipt): unknown {
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('topic') || changed.has('endpoint')) void this.participation.load();
  }

  protected override updated(_: PropertyValues<this>): void {
    const { state } = this.participation;
    const before = this.#shown;
    this.#shown = state.name;
    if (state.name === 'done' && state.isFresh && before === 'sending') void this.#focusReceipt();
    if (state.name === 'ready' && state.problem && state !== this.#refused) {
      this.#refused = state;
      void this.focusIssue();
    }
  }

  async #focusReceipt(): Promise<void> {
    const receipt = this.renderRoot.querySelector('veche-receipt');
    await receipt?.updateComplete;
    receipt?.focus();
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
    const offered = 'topic' in state ? state.topic.languages : [];
    const lang = languageOf(this, this.participation.askedLanguage, offered);
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
      ${this.#body(state, view)}
    </div>`;
  }

  #announcement(state: State<K>, { t }: FormView): string {
    if (state.name === 'loading') return t.loading;
    if (state.name === 'sending') return t.sending;
    return state.name === 'done' && state.isFresh ? t.kinds[this.kind].sent : '';
  }

  #body(state: State<K>, view: FormView): unknown {
    switch (state.name) {
      case 'loading':
        return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
      case 'failed':
        return this.#failure(state.failure, view);
      case 'done':
        return this.#receipt(state, view);
      case 'closed':
        return html`${this.#question(state.topic, view)}<p class="notice">${this.#window(state.topic, view)}</p>
          ${this.results(state.topic)}`;
      default:
        return this.#form(state, view);
    }
  }

  #failure(failure: Failure, { t }: FormView) {
    const own: Partial<Record<Failure, string>> = {
      misconfigured: t.misconfigured,
      'other-kind': t.otherKind,
    };
    const words = own[failure] ?? t.problem[failure as keyof typeof t.problem];
    return html`<p class="alert" role="alert" tabindex="-1">${words}</p>
      <slot></slot>
      ${own[failure] ? nothing : html`<button type="button" @click=${() => this.participation.load()}>${t.retry}</button>`}`;
  }

  #question(topic: TopicOf<K>, { lang, t }: FormView) {
    return html`<header>
      <h3 class="title" part="title">${textIn(topic.title, lang)}</h3>
      ${topic.text ? html`<p class="text">${textIn(topic.text, lang)}</p>` : nothing}
      <p class="quiet">${t.askedBy(textIn(topic.asked_by.name, lang))}</p>
    </header>`;
  }

  #window({ state, opens_at, closes_at }: TopicOf<K>, { t, format }: FormView): string {
    if (state === 'closed') return t.closed;
    if (state === 'scheduled') return opens_at ? t.opensAt(format.moment(opens_at)) : t.closed;
    return closes_at ? t.closesAt(format.moment(closes_at)) : '';
  }

  #form(state: State<K> & { name: 'ready' | 'sending' }, view: FormView) {
    const { topic } = state;
    const { t } = view;
    const until = this.#window(topic, view);
    const problem = state.name === 'ready' ? state.problem : undefined;
    return html`${this.#question(topic, view)}
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, view.lang)}>
        ${until ? html`<p class="quiet">${until}</p>` : nothing} ${this.fields(topic, view)}
        <p class="alert" role="alert" tabindex="-1" ?hidden=${!problem}>${problem ? t.problem[problem] : ''}</p>
        <p class="privacy">${t.kinds[this.kind].privacy}</p>
        ${this.actions(view)}
      </form>`;
  }

  #receipt({ topic, receipt, unsent }: State<K> & { name: 'done' }, view: FormView) {
    const { t } = view;
    const another = topic.is_one_per_participant || topic.state !== 'open' ? '' : t.kinds[this.kind].another;
    return html`<h3 class="title" part="title">${textIn(topic.title, view.lang)}</h3>
      <veche-receipt
        .client=${this.participation.client}
        .receipt=${receipt}
        .about=${topic}
        .earlier=${this.participation.client?.receipts.sent(topic.id) ?? []}
        inline
        lang=${view.lang}
        exportparts="base"
        @veche-change=${(event: CustomEvent<Submission>) => this.#change(receipt, event.detail)}
        >${unsent ? html`<p class="notice">${t.unsent}</p>${summaryOf(topic, unsent, view)}` : nothing}
        ${this.results(topic, receipt)}</veche-receipt
      >
      ${another ? html`<button type="button" @click=${() => this.participation.load(true)}>${another}</button>` : nothing}`;
  }

  async #change(receipt: Receipt, { answer }: Submission): Promise<void> {
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
