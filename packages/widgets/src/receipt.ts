import type { Client } from '@veche/client';
import type { LazyClient } from '@veche/client/lazy';
import type { Problem, Receipt, Submission, Topic } from '@veche/protocol';
import { ProblemError } from '@veche/protocol/light';
import { formatIn } from '@veche/words/format';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { copyText } from './copy-text.ts';
import { problemIn } from './form-view.ts';
import { languageOf, wordsIn } from './language.ts';
import { learn } from './learn.ts';
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
import { fields } from './styles/fields.ts';
import { first } from './styles/first.ts';
import { receiptStyles } from './styles/receipt.ts';
import { rest } from './styles/rest.ts';
import { summaryOf } from './summary/index.ts';
import { version } from './version.ts';
import { Withdrawal } from './withdrawal.ts';
import { afterWords } from './words/after.ts';
import { wordsOf } from './words/of-kind.ts';

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
  declare lang: string;
  /** Instead of a client of `endpoint`. */
  declare client?: LazyClient;
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
  #language = '';
  #wantsFocus = false;
  /** The client once it is loaded. */
  #loaded?: Client;
  #reply = new ReplyBox(this, (id) => this.#afterReply(id));
  #withdrawal = new Withdrawal(this, () => this.#withdraw());

  async #load(): Promise<Client | undefined> {
    const client = this.client ?? (this.endpoint === undefined ? undefined : openClient(this.endpoint));
    this.#loaded = await client?.load();
    return this.#loaded;
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
    if (!receipt) return;
    try {
      const client = await this.#load();
      if (!client) return;
      const found = await client.follow(receipt);
      this.#topic = this.about ?? this.#topic ?? (await this.#topicOf(client, found));
      await this.#reply.follow(client, receipt);
      await this.#learn(this.#wantedLanguage, found);
      this.#case = found;
      this.#problem = undefined;
    } catch (error) {
      this.#problem = problemOf(error).code;
    }
    this.requestUpdate();
  }

  /** The topic gives the titles of what was chosen; the receipt stands without them too. */
  async #topicOf(client: Client, { topic }: Submission): Promise<Topic | undefined> {
    return client.topic(topic).catch((error) => {
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
    // One that was deleted in another tab is gone too.
    const isThere = this.#case?.messages.some((message) => message.id === id);
    if (isThere) this.#say(wordsIn(this.#language).receipt.written);
  }

  async #withdraw(): Promise<void> {
    const receipt = this.#receipt;
    if (!this.#loaded || !receipt) return;
    try {
      this.#case = await this.#loaded.withdraw(receipt);
      this.#tell('veche-withdrawn', { id: receipt.id });
      this.#say(wordsIn(this.#language).receipt.withdrawn);
      this.focus();
    } catch (error) {
      this.#say(wordsIn(this.#language).problem[problemOf(error).code]);
    }
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** What a receipt says, and what the form of its kind did. */
  async #learn(language: string, found?: Submission): Promise<void> {
    const ofKind = found && wordsOf[found.kind];
    await Promise.all([learn(language, afterWords), ofKind && learn(language, ofKind)]);
  }

  /** It changes to another language once its words are there. */
  async #speak(language: string): Promise<void> {
    try {
      await this.#learn(language, this.#case);
    } catch {
      // It goes on in the language that it has.
      return;
    }
    this.#language = language;
    this.requestUpdate();
  }

  get #wantedLanguage(): string {
    return languageOf(this, this.#topic?.languages);
  }

  protected override render() {
    const wanted = this.#wantedLanguage;
    this.#language ||= wanted;
    const lang = this.#language;
    if (lang !== wanted) void this.#speak(wanted);
    const view: ReceiptView = { t: wordsIn(lang), format: formatIn(lang), lang };
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
    const client = this.#loaded;
    if (!receipt || !client) return nothing;
    return html`
      ${standing(one, this.#topic, view)}
      <slot></slot>
      ${this.#problem ? html`<p class="alert" role="alert">${problemIn(t, this.#problem)}</p>` : nothing}
      ${conversation(one, view)}
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
