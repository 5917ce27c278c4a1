import { makeUuid, ProblemError } from '@veche/protocol';
import type { ReplyInput } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { areKeysOn, isTyping } from './keys.ts';

const outcomes = ['answered', 'in_work', 'closed', 'declined'] as const;

/** The box to answer a resident. Fires `desk-replied` with a sentence for the clerk. */
export class DeskReply extends DeskElement {
  static override properties = { submission: { attribute: false } };

  declare submission: string;

  #isBusy = false;
  #problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'r' || isTyping(event) || !areKeysOn()) return;
    event.preventDefault();
    this.#box?.focus();
  };

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('submission')) this.#problem = '';
  }

  #keep(text: string): void {
    const { drafts } = this.desk;
    drafts.set(this.submission, { id: drafts.get(this.submission)?.id ?? makeUuid(), text });
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#isBusy) return;
    const { t, client, drafts } = this.desk;
    const { submission } = this;
    const draft = drafts.get(submission);
    if (!draft?.text.trim()) return this.#fail(t.submission.empty);
    const status = this.renderRoot.querySelector('select')?.value as ReplyInput['status'];
    this.#isBusy = true;
    this.#problem = '';
    this.requestUpdate();
    try {
      await this.desk.ask(client.reply(submission, { ...draft, text: draft.text.trim(), status }));
      drafts.delete(submission);
      this.#tell(t.submission.isSent);
    } catch (error) {
      if (isConflict(error)) this.#renew(draft.text);
      else this.#fail(formViewOf(this.desk).t.problem[problemOf(error).code]);
    }
    this.#isBusy = false;
    this.requestUpdate();
  }

  /** An earlier try was stored under this id with other words: the new words become a message of their own. */
  #renew(text: string): void {
    this.desk.drafts.set(this.submission, { id: makeUuid(), text });
    this.#fail(this.desk.t.submission.conflict);
    this.#tell('');
  }

  #fail(words: string): void {
    this.#problem = words;
    this.requestUpdate();
    this.#box?.focus();
  }

  #tell(words: string): void {
    this.dispatchEvent(new CustomEvent('desk-replied', { detail: words, bubbles: true, composed: true }));
  }

  #shortcut = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send(event);
  };

  protected override render() {
    const { t, drafts } = this.desk;
    return html`<form class="veche bare" novalidate @submit=${this.#send} @keydown=${this.#shortcut}>
      <div class="field">
        <label for="text">${t.submission.reply}</label>
        <p class="hint" id="text-hint">${t.submission.replyHint}</p>
        <textarea
          id="text"
          rows="5"
          maxlength="5000"
          aria-describedby="text-hint text-issue"
          aria-invalid=${this.#problem ? 'true' : nothing}
          .value=${live(drafts.get(this.submission)?.text ?? '')}
          @input=${(event: Event) => this.#keep((event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="issue" id="text-issue" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      </div>
      <div class="handles">
        <label>
          ${t.submission.becomes}
          <select>${outcomes.map((status) => html`<option value=${status}>${t.status[status]}</option>`)}</select>
        </label>
        <button type="submit" class="primary" aria-disabled=${this.#isBusy}>
          ${this.#isBusy ? t.submission.sending : t.submission.send}
        </button>
      </div>
    </form>`;
  }
}

const isConflict = (error: unknown) => error instanceof ProblemError && error.problem.code === 'conflict';

customElements.define('desk-reply', DeskReply);
