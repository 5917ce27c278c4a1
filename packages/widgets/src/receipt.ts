import type { Client } from '@veche/client';
import type { LazyClient } from '@veche/client/lazy';
import type { Receipt, Submission, Topic } from '@veche/protocol';
import { directionOf } from '@veche/words/direction-of';
import { formatIn } from '@veche/words/format';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { copyText } from './copy-text.ts';
import { tell } from './events.ts';
import { Followed } from './followed.ts';
import { problemIn } from './form-view.ts';
import { languageOf, spoken, wordsIn } from './language.ts';
import { openClient } from './open-client.ts';
import { problemOf } from './problem-of.ts';
import type { PublicityBox } from './publicity-box.ts';
import {
  conversation,
  earlierReceipts,
  history,
  linkField,
  newsBetween,
  opinions,
  type ReceiptView,
  standing,
} from './receipt-view.ts';
import { ReplyBox } from './reply-box.ts';
import { fields } from './styles/fields.ts';
import { first } from './styles/first.ts';
import { receiptStyles } from './styles/receipt.ts';
import { rest } from './styles/rest.ts';
import { summaryOf } from './summary/index.ts';
import { VerdictBox } from './verdict-box.ts';
import { version } from './version.ts';
import { Watching } from './watching.ts';
import { Withdrawal } from './withdrawal.ts';

/**
 * One submission as its resident sees it: status, answers, a box to write back, and a link that opens it anywhere.
 * On a page of its own it reads the secret from the address's fragment.
 *
 * @csspart base - The box of the receipt.
 * @slot - What the widget around it adds, as the counts of a poll.
 * @example
 * <veche-receipt endpoint="https://veche.example.org" submission="019ab3c5-…" lang="en"></veche-receipt>
 * @example
 * const element = document.createElement('veche-receipt');
 * await Object.assign(element, { client, receipt }).refresh();
 * @summary Shows a receipt and carries the conversation with the official.
 * @fires veche-said - A message of the resident is on disk. `detail`: `{id}`.
 * @fires veche-judged - The resident said whether it is solved. `detail`: `{id}`.
 * @fires veche-withdrawn - The submission was taken back. `detail`: `{id}`.
 */
export class VecheReceipt extends LitElement {
  static override styles = [first, rest, fields, receiptStyles];

  static readonly version = version;

  static override properties = {
    endpoint: {},
    submission: {},
    lang: {},
    client: { attribute: false },
    receipt: { attribute: false },
    about: { attribute: false },
    earlier: { attribute: false },
  };

  /** Address of the endpoint; may be relative to the page. */
  declare endpoint?: string;
  /** Id of the submission whose secret is in the page's address. */
  declare submission?: string;
  /** Language of the receipt; the page's unless set. */
  declare lang: string;
  /** Instead of a client of `endpoint`. */
  declare client?: LazyClient;
  /** Instead of `submission` and the address. */
  declare receipt?: Receipt;
  // The topic, where the widget around knows it.
  declare about?: Topic;
  // Receipts of this device for the same topic, oldest first.
  declare earlier?: Receipt[];

  #followed = new Followed();
  #said = '';
  #language = '';
  #wantsFocus = false;
  #reply = new ReplyBox(this, (id) => this.#afterReply(id));
  #watching = new Watching(this, () => this.#hear());
  #verdict = new VerdictBox(this, (submission) => this.#afterVerdict(submission));
  /** Where it may be published at all. */
  #publicity?: PublicityBox;
  #withdrawal = new Withdrawal(this, () => this.#withdraw());

  get #receipt(): Receipt | undefined {
    if (this.receipt) return this.receipt;
    return this.submission ? { id: this.submission, token: location.hash.slice(1) } : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#whenSeen);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#whenSeen);
    super.disconnectedCallback();
  }

  /** An answer may have come while the resident looked elsewhere. */
  #whenSeen = (): void => {
    if (document.visibilityState === 'visible' && this.#followed.submission) void this.refresh();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('receipt') && changed.get('receipt')?.id !== this.receipt?.id;
    if (isOther || changed.has('submission') || changed.has('endpoint')) void this.refresh();
  }

  /**
   * Asks the endpoint how things stand.
   *
   * @public
   */
  async refresh(): Promise<void> {
    const receipt = this.#receipt;
    const source = this.client ?? (this.endpoint === undefined ? undefined : openClient(this.endpoint));
    if (!receipt || !source) return;
    await this.#followed.ask(source, receipt, () => this.#wantedLanguage, this.about);
    const { client, submission } = this.#followed;
    if (client) await this.#reply.follow(client, receipt);
    if (client) this.#verdict.follow(client, receipt);
    if (client && submission?.publicity) await this.#followPublicity(client, receipt);
    if (client && submission) this.#watching.turnTo(client, { space: submission.space, receipt });
    this.requestUpdate();
  }

  /** The receipt stands without it where its part does not come. */
  async #followPublicity(client: Client, receipt: Receipt): Promise<void> {
    const part = await import('./publicity-box.ts').catch(() => undefined);
    if (!part) return;
    this.#publicity ??= new part.PublicityBox(this, (submission) => this.#afterPermission(submission));
    this.#publicity.follow(client, receipt);
  }

  /** Something happened to it: whoever cannot see it is told of an answer in words. */
  async #hear(): Promise<void> {
    const before = this.#followed.submission;
    await this.refresh();
    const now = this.#followed.submission;
    const news = before && now && newsBetween(before, now, wordsIn(this.#language));
    if (news) this.#say(news);
  }

  /** Moves to the heading, which says what happened; once it is there. */
  override focus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    if (!this.#wantsFocus || !(this.#followed.submission || this.#followed.problem)) return;
    this.#wantsFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  async #afterReply(id: string): Promise<void> {
    tell(this, 'veche-said', { id });
    await this.refresh();
    // One that was deleted in another tab is gone too.
    const isThere = this.#followed.submission?.messages.some((message) => message.id === id);
    if (isThere) this.#say(wordsIn(this.#language).receipt.written);
  }

  async #afterVerdict(submission: Submission): Promise<void> {
    this.#followed.submission = submission;
    const { thanks, sentBack } = wordsIn(this.#language).receipt;
    tell(this, 'veche-judged', { id: submission.id });
    this.#say(submission.status === 'reopened' ? sentBack : thanks);
    this.focus();
  }

  #afterPermission(submission: Submission): void {
    this.#followed.submission = submission;
    const { isPermitted, isForbidden } = wordsIn(this.#language).receipt.publicity;
    this.#say(submission.publicity?.may_publish ? isPermitted : isForbidden);
  }

  async #withdraw(): Promise<void> {
    const receipt = this.#receipt;
    const followed = this.#followed;
    if (!followed.client || !receipt) return;
    try {
      followed.submission = await followed.client.withdraw(receipt);
      tell(this, 'veche-withdrawn', { id: receipt.id });
      this.#say(wordsIn(this.#language).receipt.withdrawn);
      this.focus();
    } catch (error) {
      this.#say(wordsIn(this.#language).problem[problemOf(error).code]);
    }
  }

  /** It changes to another language once its words are there. */
  async #speak(wanted: string): Promise<void> {
    try {
      await this.#followed.learn(wanted);
    } catch {
      // It goes on in the language that it has.
      return;
    }
    const language = spoken(wanted);
    if (language === this.#language) return;
    this.#language = language;
    this.requestUpdate();
  }

  get #wantedLanguage(): string {
    return languageOf(this, this.#followed.topic?.languages);
  }

  protected override render() {
    const wanted = this.#wantedLanguage;
    this.#language ||= spoken(wanted);
    const lang = this.#language;
    if (lang !== wanted) void this.#speak(wanted);
    const view: ReceiptView = { t: wordsIn(lang), format: formatIn(lang), lang };
    return html`<div class="veche receipt" part="base" lang=${lang} dir=${directionOf(lang)}>
      <p class="announcer" role="status">${this.#said}</p>
      ${this.#followed.submission ? this.#draw(this.#followed.submission, view) : this.#waiting(view)}
    </div>`;
  }

  #waiting({ t }: ReceiptView) {
    const { problem } = this.#followed;
    // Before the words are there, those of the page stand for them.
    if (!problem) return t.loading ? html`<p tabindex="-1">${t.loading}</p>` : html`<slot></slot>`;
    return html`<p class="alert" role="alert" tabindex="-1">${problemIn(t, problem)}</p>
      <button type="button" @click=${() => this.refresh()}>${t.retry}</button>`;
  }

  #draw(one: Submission, view: ReceiptView) {
    const { t } = view;
    const receipt = this.#receipt;
    const { client, topic, problem } = this.#followed;
    if (!receipt || !client) return nothing;
    return html`
      ${standing(one, topic, view)}
      <slot></slot>
      ${problem ? html`<p class="alert" role="alert">${problemIn(t, problem)}</p>` : nothing}
      ${conversation(one, view)} ${opinions(one, view)}
      ${this.#verdict.render(one, view)}
      ${one.can_write ? this.#reply.render(view) : nothing}
      <div class="actions">
        <button type="button" @click=${() => this.refresh().then(() => this.#say(t.receipt.refreshed))}>${t.receipt.refresh}</button>
        ${
          one.can_change_answer && this.about
            ? html`<button type="button" @click=${() => this.#change(one)}>${t.receipt.change}</button>`
            : nothing
        }
        ${one.can_withdraw ? this.#withdrawal.render(view) : nothing}
      </div>
      ${this.#publicity?.render(one, view)}
      <details>
        <summary>${t.receipt.sent}</summary>
        ${topic ? summaryOf(topic, one.answer, view) : nothing}
      </details>
      <details>
        <summary>${t.receipt.history}</summary>
        ${history(one, view)}
      </details>
      ${linkField(client.receiptUrl(receipt), view, (url) => this.#copy(url))}
      ${earlierReceipts(
        client,
        (this.earlier ?? []).filter(({ id }) => id !== receipt.id),
        view,
      )}
    `;
  }

  #change(one: Submission): void {
    // Only the widget around the receipt hears it: the answer goes no further.
    this.dispatchEvent(new CustomEvent('veche-change', { detail: one }));
  }

  async #copy(url: string): Promise<void> {
    const { copied, copyYourself } = wordsIn(this.#language).receipt;
    const isCopied = await copyText(url, this.renderRoot.querySelector<HTMLInputElement>('#link'));
    this.#say(isCopied ? copied : copyYourself);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-receipt': VecheReceipt;
  }
}
