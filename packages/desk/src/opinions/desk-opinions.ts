import { textIn } from '@veche/protocol';
import { type Opinion, type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { caseStyles } from '../case-styles.ts';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { printStyles } from '../print-styles.ts';
import '../desk-confirm.ts';
import './desk-ask.ts';

/** What experts were asked about a submission and what they said; fires `desk-replied` with a sentence for the clerk. */
export class DeskOpinions extends DeskElement {
  static override styles = [...DeskElement.styles, caseStyles, printStyles];
  static override properties = { submission: { attribute: false } };

  declare submission: StaffSubmission;

  #problem = '';

  async #show({ user, is_public }: Opinion): Promise<void> {
    const { call, t } = this.desk;
    this.#problem = '';
    try {
      const params = { id: this.submission.id, user };
      await call(staffRoutes.publishOpinion, { params, body: { is_public: !is_public } });
      const words = is_public ? t.opinions.isHidden : t.opinions.isShown;
      this.dispatchEvent(new CustomEvent('desk-replied', { detail: words, bubbles: true, composed: true }));
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t, may } = this.desk;
    const { opinions } = this.submission;
    if (opinions.length === 0 && !may(staffRoutes.askOpinion)) return nothing;
    return html`<section class="veche bare" aria-labelledby="title">
      <h3 id="title">${t.opinions.title}</h3>
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      ${opinions.length > 0 ? html`<ol class="messages">${opinions.map((one) => this.#opinion(one))}</ol>` : nothing}
      ${may(staffRoutes.askOpinion) ? html`<desk-ask .submission=${this.submission}></desk-ask>` : nothing}
    </section>`;
  }

  #opinion(one: Opinion) {
    const { t, lang, format, may } = this.desk;
    const { name, question, asked_at, text, given_at, is_public } = one;
    return html`<li>
      <p>
        <b>${textIn(name, lang)}</b>
        <time class="quiet" datetime=${given_at ?? asked_at}>${format.moment(given_at ?? asked_at)}</time>
        ${is_public ? html`<span class="badge">${t.opinions.shown}</span>` : nothing}
      </p>
      <p class="quiet said" dir="auto">${t.opinions.question}: ${question}</p>
      ${text === null ? html`<p class="quiet">${t.opinions.waiting}</p>` : html`<p class="said" dir="auto">${text}</p>`}
      ${text !== null && may(staffRoutes.publishOpinion) ? this.#choice(one) : nothing}
    </li>`;
  }

  #choice(one: Opinion) {
    const { opinions: words } = this.desk.t;
    const isForAll = Boolean(this.submission.publicity?.published_at);
    const readers = isForAll ? words.showSureAll : words.showSure;
    return html`<desk-confirm
      act=${one.is_public ? words.hide : words.show}
      question=${one.is_public ? words.hideSure : readers}
      yes=${one.is_public ? words.hideYes : words.showYes}
      no=${words.no}
      @desk-confirmed=${() => this.#show(one)}
    ></desk-confirm>`;
  }
}

customElements.define('desk-opinions', DeskOpinions);
