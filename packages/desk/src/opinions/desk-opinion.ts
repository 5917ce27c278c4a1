import { type Opinion, type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';

/** What an expert was asked, and the box for what they think. Fires `desk-replied` with a sentence for them. */
export class DeskOpinion extends DeskElement {
  static override properties = { submission: { attribute: false } };

  declare submission: StaffSubmission;

  #problem = '';

  async #send(event: SubmitEvent, { text: before }: Opinion): Promise<void> {
    event.preventDefault();
    const { call, t, drafts } = this.desk;
    const { id } = this.submission;
    const text = (drafts.get(id)?.text ?? before ?? '').trim();
    if (!text) return this.#fail(t.opinions.empty);
    this.#problem = '';
    try {
      await call(staffRoutes.giveOpinion, { params: { id }, body: { text } });
      drafts.delete(id);
      const detail = t.opinions.given;
      this.dispatchEvent(new CustomEvent('desk-replied', { detail, bubbles: true, composed: true }));
    } catch (error) {
      const { code } = problemOf(error);
      this.#fail(code === 'conflict' ? t.opinions.isShownMeanwhile : formViewOf(this.desk).t.problem[code]);
    }
    this.requestUpdate();
  }

  #fail(words: string): void {
    this.#problem = words;
    this.requestUpdate();
    this.renderRoot.querySelector('textarea')?.focus();
  }

  protected override render() {
    const { t } = this.desk;
    const [own] = this.submission.opinions;
    if (!own) return nothing;
    return html`<section class="veche bare" aria-labelledby="title">
      <h3 id="title">${t.opinions.own}</h3>
      <p class="notice said" dir="auto">${t.opinions.question}: ${own.question}</p>
      ${own.is_public ? this.#shown(own) : this.#box(own)}
    </section>`;
  }

  #shown({ text }: Opinion) {
    return html`<p class="said" dir="auto">${text}</p>
      <p class="quiet">${this.desk.t.opinions.isFinal}</p>`;
  }

  #box(own: Opinion) {
    const { t, drafts, format } = this.desk;
    const { id } = this.submission;
    const keep = (event: Event) => drafts.set(id, { id, text: (event.target as HTMLTextAreaElement).value });
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#send(event, own)}>
      <div class="field">
        <label for="text">${t.opinions.box}</label>
        <p class="hint" id="text-hint">${t.opinions.boxHint}</p>
        <textarea
          id="text"
          rows="8"
          maxlength="20000"
          aria-describedby="text-hint text-issue"
          aria-invalid=${this.#problem ? 'true' : nothing}
          .value=${live(drafts.get(id)?.text ?? own.text ?? '')}
          @input=${keep}
        ></textarea>
        <p class="issue" id="text-issue" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      </div>
      ${own.given_at ? html`<p class="quiet">${t.opinions.givenAt(format.moment(own.given_at))}</p>` : nothing}
      <button type="submit" class="primary">${own.given_at ? t.opinions.change : t.opinions.give}</button>
    </form>`;
  }
}

customElements.define('desk-opinion', DeskOpinion);
