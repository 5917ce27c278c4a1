import { makeUuid, type Topic } from '@veche/protocol';
import { bracesIn, type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { areKeysOn, isTyping, keyOf } from './keys.ts';
import { personalDataIn } from './personal-data.ts';
import { isWorded, replyIn, stepFields, type WordedStep } from './step-fields.ts';
import './templates/desk-template-picker.ts';
import type { DeskTemplatePicker, Picked } from './templates/desk-template-picker.ts';
import { insertTemplate, selectWords } from './templates/insert.ts';

/** The box to answer a resident. Fires `desk-replied` with a sentence for the clerk. */
export class DeskReply extends DeskElement {
  static override properties = { submission: { attribute: false }, topic: { attribute: false } };

  declare submission: StaffSubmission;
  /** What was answered, as residents see it. */
  declare topic?: Topic;

  #step: WordedStep = 'answer';
  #isOutside = false;
  #isBusy = false;
  #problem = '';
  /** The text whose open places the clerk was told of, and sends as they are. */
  #warned = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || !areKeysOn()) return;
    const does = { r: () => this.#box?.focus(), t: () => void this.#picker?.open() }[keyOf(event)];
    if (!does) return;
    event.preventDefault();
    does();
  };

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #picker(): DeskTemplatePicker | null {
    return this.renderRoot.querySelector('desk-template-picker');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('submission')) return;
    const steps = this.#steps;
    if (!steps.includes(this.#step)) this.#step = steps[0] ?? 'answer';
    if (changed.get('submission')?.id !== this.submission.id) this.#problem = '';
  }

  get #steps(): WordedStep[] {
    return this.submission.steps.filter(isWorded);
  }

  #keep(text: string): void {
    const { drafts } = this.desk;
    const { id } = this.submission;
    drafts.set(id, { id: drafts.get(id)?.id ?? makeUuid(), text });
    this.requestUpdate();
  }

  #insert(picked: Picked): void {
    const box = this.#box;
    if (box && !insertTemplate(this.desk, box, picked, this.submission, this.topic)) {
      this.#fail(this.desk.t.templates.tooLong);
    }
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#isBusy) return;
    const { t, call, drafts } = this.desk;
    const { id, version } = this.submission;
    const draft = drafts.get(id);
    if (!draft?.text.trim()) return this.#fail(t.submission.empty);
    const open = bracesIn(draft.text);
    if (open[0] && this.#warned !== draft.text) return this.#warn(draft.text, open);
    const form = this.renderRoot.querySelector('form') as HTMLFormElement;
    const fields = new FormData(form);
    const said = replyIn(this.#step, draft.text.trim(), fields);
    const is_public = fields.has('is_public');
    this.#isBusy = true;
    this.#problem = '';
    this.requestUpdate();
    try {
      await call(staffRoutes.reply, {
        params: { id, message: draft.id },
        body: { ...said, is_public, version },
      });
      drafts.delete(id);
      this.#tell(t.submission.isSent);
    } catch (error) {
      const { code } = problemOf(error);
      if (code === 'conflict') this.#renew(draft.text);
      else if (code === 'outdated') this.#lookAgain();
      else this.#fail(formViewOf(this.desk).t.problem[code]);
    }
    this.#isBusy = false;
    this.requestUpdate();
  }

  /** An earlier try was stored under this id with other words: the new words become a message of their own. */
  #renew(text: string): void {
    this.desk.drafts.set(this.submission.id, { id: makeUuid(), text });
    this.#fail(this.desk.t.submission.conflict);
    this.#tell('');
  }

  /** A colleague or the resident was faster: what they did is shown first. */
  #lookAgain(): void {
    this.#fail(this.desk.t.submission.outdated);
    this.#tell('');
  }

  /** Places of a ready answer that nobody filled in: sending the same once more means it. */
  #warn(text: string, open: string[]): void {
    this.#warned = text;
    this.#fail(this.desk.t.templates.open(open.join(', ')));
    if (this.#box) selectWords(this.#box, open[0] ?? '');
  }

  #fail(words: string): void {
    this.#problem = words;
    this.requestUpdate();
    this.#box?.focus();
  }

  #tell(words: string): void {
    this.dispatchEvent(new CustomEvent('desk-replied', { detail: words, bubbles: true, composed: true }));
  }

  #choose = (event: Event): void => {
    this.#step = (event.target as HTMLSelectElement).value as WordedStep;
    this.#isOutside = false;
    this.requestUpdate();
  };

  #readAddressee = (): void => {
    this.#isOutside = this.renderRoot.querySelector<HTMLSelectElement>('[name="department"]')?.value === '';
    this.requestUpdate();
  };

  #shortcut = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send(event);
  };

  /** Where everybody reads the case, everybody reads its answers, unless the official says otherwise. */
  #publishing() {
    const { t, drafts } = this.desk;
    if (!this.submission.publicity?.published_at) return nothing;
    const pieces = personalDataIn(drafts.get(this.submission.id)?.text ?? '').join(', ');
    return html`<label><input type="checkbox" name="is_public" checked aria-describedby="looks" /> ${t.publication.publishAnswer}</label>
      <p class="issue" id="looks" role="status" ?hidden=${!pieces}>${t.publication.answerLooks(pieces)}</p>`;
  }

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
          .value=${live(drafts.get(this.submission.id)?.text ?? '')}
          @input=${(event: Event) => this.#keep((event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="issue" id="text-issue" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      </div>
      <div class="handles">
        <desk-template-picker
          .language=${this.submission.locale}
          .department=${this.submission.department}
          @desk-template=${(event: CustomEvent<Picked>) => this.#insert(event.detail)}
        ></desk-template-picker>
        <label>
          ${t.submission.does}
          <select name="step" @change=${this.#choose}>
            ${this.#steps.map((step) => html`<option value=${step} ?selected=${step === this.#step}>${t.submission.steps[step]}</option>`)}
          </select>
        </label>
        ${stepFields(this.desk, this.#step, this.submission, this.#isOutside, this.#readAddressee)}
        ${this.#publishing()}
        <button type="submit" class="primary" aria-disabled=${this.#isBusy}>
          ${this.#isBusy ? t.submission.sending : t.submission.send}
        </button>
      </div>
    </form>`;
  }
}

customElements.define('desk-reply', DeskReply);
