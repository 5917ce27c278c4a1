import { makeUuid, textIn } from '@veche/protocol';
import { type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { caseStyles } from './case-styles.ts';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';

/** What officials write for each other. Fires `desk-noted` once a note is stored. */
export class DeskNotes extends DeskElement {
  static override styles = [...DeskElement.styles, caseStyles];
  static override properties = { submission: { attribute: false } };

  declare submission: StaffSubmission;

  /** One id for all tries of one note. */
  #id = makeUuid();
  #problem = '';

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const box = this.renderRoot.querySelector('textarea');
    const text = box?.value.trim();
    if (!box || !text) return;
    try {
      const params = { id: this.submission.id, note: this.#id };
      await this.desk.call(staffRoutes.note, { params, body: { text } });
      this.#id = makeUuid();
      this.#problem = '';
      box.value = '';
      this.dispatchEvent(new CustomEvent('desk-noted', { bubbles: true, composed: true }));
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t, lang, format, may } = this.desk;
    const { notes } = this.submission;
    const canWrite = may(staffRoutes.note);
    if (!canWrite && notes.length === 0) return nothing;
    return html`<details class="veche bare" ?open=${notes.length > 0}>
      <summary>${t.submission.notes}${notes.length > 0 ? `: ${notes.length}` : ''}</summary>
      <ol class="messages">
        ${notes.map(
          ({ name, text, sent_at }) => html`<li>
            <p><b>${textIn(name, lang)}</b> <time class="quiet" datetime=${sent_at}>${format.moment(sent_at)}</time></p>
            <p class="said" dir="auto">${text}</p>
          </li>`,
        )}
      </ol>
      ${canWrite ? this.#form() : nothing}
    </details>`;
  }

  #form() {
    const { t } = this.desk;
    return html`<form class="field" novalidate @submit=${this.#send}>
      <label for="note">${t.submission.note}</label>
      <p class="hint" id="note-hint">${t.submission.notesHint}</p>
      <textarea id="note" rows="2" maxlength="5000" aria-describedby="note-hint"></textarea>
      ${this.#problem ? html`<p class="issue" role="alert">${this.#problem}</p>` : nothing}
      <button type="submit">${t.submission.addNote}</button>
    </form>`;
  }
}

customElements.define('desk-notes', DeskNotes);
