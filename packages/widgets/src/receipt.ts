import type { Client } from '@veche/client';
import type { Problem, Receipt, Submission, Topic } from '@veche/protocol';
import { ProblemError } from '@veche/protocol/light';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { copyText } from './copy-text.ts';
import { problemIn } from './form-view.ts';
import { formatIn } from './format.ts';
import { languageOf, loadLanguage, messagesIn, Speech } from './language.ts';
import { openClient } from './open-client.ts';
import { problemOf } from './problem-of.ts';
import {
  conversation,
  earlierReceipts,
  history,
  linkField,
  type ReceiptView,
  standing,
} from './receipt-view.ts';
import { ReplyBox } from './reply-box.ts';
import { controls } from './styles/controls.ts';
import { fields } from './styles/fields.ts';
import { receiptStyles } from './styles/receipt.ts';
import { surface } from './styles/surface.ts';
import { summaryOf } from './summary/index.ts';
import { version } from './version.ts';
import { Withdrawal } from './withdrawal.ts';

/**
 * One submission as its resident sees it: status, answers, a box to write back, and a link that opens it anywhere.
 * On a page of its own it reads the secret from the address's fragment.
 *
 * @slot - What the widget around it adds, as the counts of a poll.
 * @summary Shows a receipt and carries the conversation with the official.
 * @fires veche-said - A message of the resident is on disk. `detail`: `{id}`.
 * @fires veche-withdrawn - The submission was taken back. `detail`: `{id}`.
 */
export class VecheReceipt extends LitElement {
  static override styles = [surface, controls, fields, receiptStyles];

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
  declare lang: string;
  /** Instead of a client of `endpoint`. */
  declare client?: Client;
  /** Instead of `submission` and the address. */
  declare receipt?: Receipt;
  /** The topic, where it is known already. */
  declare about?: Topic;
  /** Receipts of this device for the same topic, oldest first. */
  declare earlier?: Receipt[];

  #case: Submission | undefined;
  #topic: Topic | undefined;
  #problem: Problem['code'] | undefined;
  #said = '';
  #speech = new Speech(this);
  #wantsFocus = false;
  #own?: Client;
  #reply = new ReplyBox(this, (id) => this.#afterReply(id));
  #withdrawal = new Withdrawal(this, () => this.#withdraw());

  get #client(): Client | undefined {
    if (!this.client && this.endpoint !== undefined) this.#own ??= openClient(this.endpoint);
    return this.client ?? this.#own;
  }

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
    if (document.visibilityState === 'visible' && this.#case) void this.refresh();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('receipt') && changed.get('receipt')?.id !== this.receipt?.id;
    if (isOther || changed.has('submission') || changed.has('endpoint')) void this.refresh();
  }

  /** Asks the endpoint how things stand. */
  async refresh(): Promise<void> {
    const receipt = this.#receipt;
    if (!this.#client || !receipt) return;
    try {
      const found = await this.#client.follow(receipt);
      this.#topic = this.about ?? this.#topic ?? (await this.#topicOf(found));
      await loadLanguage(this.#language);
      this.#case = found;
      this.#problem = undefined;
    } catch (error) {
      this.#problem = problemOf(error).code;
    }
    this.requestUpdate();
  }

  /** The topic gives the titles of what was chosen; the receipt stands without them too. */
  async #topicOf({ topic }: Submission): Promise<Topic | undefined> {
    return this.#client?.topic(topic).catch((error) => {
      if (error instanceof ProblemError) return undefined;
      throw error;
    });
  }

  /** Moves to the heading, which says what happened; once it is there. */
  override focus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    if (!this.#wantsFocus || !(this.#case || this.#problem)) return;
    this.#wantsFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  async #afterReply(id: string): Promise<void> {
    this.#tell('veche-said', { id });
    await this.refresh();
    this.#say(messagesIn(this.#speech.language).receipt.written);
  }

  async #withdraw(): Promise<void> {
    const receipt = this.#receipt;
    if (!this.#client || !receipt) return;
    try {
      this.#case = await this.#client.withdraw(receipt);
      this.#tell('veche-withdrawn', { id: receipt.id });
      this.#say(messagesIn(this.#speech.language).receipt.withdrawn);
      this.focus();
    } catch (error) {
      this.#say(messagesIn(this.#speech.language).problem[problemOf(error).code]);
    }
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  get #language(): string {
    return languageOf(this, undefined, this.#topic?.languages);
  }

  protected override render() {
    const lang = this.#speech.speak(this.#language);
    const view: ReceiptView = { t: messagesIn(lang), format: formatIn(lang), lang };
    return html`<div class="veche receipt" part="base" lang=${lang} dir="auto">
      <p class="announcer" role="status">${this.#said}</p>
      ${this.#case ? this.#draw(this.#case, view) : this.#waiting(view)}
    </div>`;
  }

  #waiting({ t }: ReceiptView) {
    if (!this.#problem) return html`<p tabindex="-1">${t.loading}</p>`;
    return html`<p class="alert" role="alert" tabindex="-1">${problemIn(t, this.#problem)}</p>
      <button type="button" @click=${() => this.refresh()}>${t.retry}</button>`;
  }

  #draw(one: Submission, view: ReceiptView) {
    const { t } = view;
    const receipt = this.#receipt;
    const client = this.#client;
    if (!receipt || !client) return nothing;
    return html`
      ${standing(one, this.#topic, view)}
      <slot></slot>
      ${this.#problem ? html`<p class="alert" role="alert">${t.problem[this.#problem]}</p>` : nothing}
      ${conversation(one, view)}
      ${one.can_write ? this.#reply.render(client, receipt, view) : nothing}
      <div class="actions">
        <button type="button" @click=${() => this.refresh().then(() => this.#say(t.receipt.refreshed))}>${t.receipt.refresh}</button>
        ${
          one.can_change_answer && this.about
            ? html`<button type="button" @click=${() => this.#change(one)}>${t.receipt.change}</button>`
            : nothing
        }
        ${one.can_withdraw ? this.#withdrawal.render(view) : nothing}
      </div>
      <details>
        <summary>${t.receipt.sent}</summary>
        ${this.#topic ? summaryOf(this.#topic, one.answer, view) : nothing}
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
    const { copied, copyYourself } = messagesIn(this.#speech.language).receipt;
    const isCopied = await copyText(url, this.renderRoot.querySelector<HTMLInputElement>('#link'));
    this.#say(isCopied ? copied : copyYourself);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-receipt': VecheReceipt;
  }
}
