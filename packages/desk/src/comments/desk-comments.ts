import { type StaffComment, type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { caseStyles } from '../case-styles.ts';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { personalDataIn } from '../personal-data.ts';

/** What others think of a public case, to be shown to everybody or not; fires `desk-replied` with a sentence for the clerk. */
export class DeskComments extends DeskElement {
  static override styles = [...DeskElement.styles, caseStyles];
  static override properties = { submission: { attribute: false } };

  declare submission: StaffSubmission;

  #problem = '';

  async #decide({ id: comment }: StaffComment, is_shown: boolean): Promise<void> {
    const { call, t } = this.desk;
    this.#problem = '';
    try {
      const params = { id: this.submission.id, comment };
      await call(staffRoutes.moderateComment, { params, body: { is_shown } });
      const detail = is_shown ? t.comments.isShown : t.comments.isRefused;
      this.dispatchEvent(new CustomEvent('desk-replied', { detail, bubbles: true, composed: true }));
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t } = this.desk;
    const { comments } = this.submission;
    if (comments.length === 0) return nothing;
    return html`<section class="veche bare" aria-labelledby="title">
      <h3 id="title">${t.comments.title}</h3>
      <p class="quiet">${t.comments.hint}</p>
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      <ol class="messages">${comments.map((one) => this.#comment(one))}</ol>
    </section>`;
  }

  #comment(one: StaffComment) {
    const { t, format, may } = this.desk;
    const { id, name, text, sent_at, state } = one;
    const canDecide = may(staffRoutes.moderateComment);
    const act = (is_shown: boolean, words: string) =>
      html`<button type="button" aria-describedby=${`comment-${id}`} @click=${() => this.#decide(one, is_shown)}>${words}</button>`;
    return html`<li>
      <p>
        <b dir="auto">${name ?? t.comments.somebody}</b>
        <time class="quiet" datetime=${sent_at}>${format.moment(sent_at)}</time>
        <span class="badge">${t.comments.state[state]}</span>
      </p>
      <p class="said" id=${`comment-${id}`} dir="auto">${text}</p>
      ${this.#warning(text)}
      ${
        canDecide
          ? html`<div class="actions">
            ${state === 'shown' ? nothing : act(true, t.comments.show)}
            ${state === 'refused' ? nothing : act(false, t.comments.refuse)}
          </div>`
          : nothing
      }
    </li>`;
  }

  #warning(text: string) {
    const pieces = personalDataIn(text).join(', ');
    return pieces ? html`<p class="issue">${this.desk.t.comments.looks(pieces)}</p>` : nothing;
  }
}

customElements.define('desk-comments', DeskComments);
