import { type Issue, parse, textIn } from '@veche/protocol';
import { opinionRequest, type Person, type StaffSubmission, staffRoutes } from '@veche/protocol/desk';
import { areaField, field, problemOf, readForm } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { addressOf } from '../route.ts';

/** Asks an expert about a submission. Fires `desk-replied` with a sentence for the clerk. */
export class DeskAsk extends DeskElement {
  static override properties = { submission: { attribute: false } };

  declare submission: StaffSubmission;

  #experts: Person[] | undefined;
  #issues: readonly Issue[] = [];
  #problem = '';

  #open = async (event: Event): Promise<void> => {
    if (!(event.currentTarget as HTMLDetailsElement).open || this.#experts) return;
    try {
      const { people } = await this.desk.call(staffRoutes.listPeople);
      this.#experts = people.filter(({ role }) => role === 'expert');
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  };

  #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { call, t } = this.desk;
    const form = event.currentTarget as HTMLFormElement;
    const { user = '', question = '' } = readForm(form) as Record<string, string>;
    this.#issues = parse(opinionRequest, { question }).issues;
    this.#problem = '';
    try {
      if (this.#issues.length === 0) {
        const params = { id: this.submission.id, user };
        await call(staffRoutes.askOpinion, { params, body: { question } });
        form.reset();
        const detail = t.opinions.asked;
        this.dispatchEvent(new CustomEvent('desk-replied', { detail, bubbles: true, composed: true }));
      }
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  protected override render() {
    const { opinions: words } = this.desk.t;
    return html`<details class="veche bare" @toggle=${this.#open}>
      <summary>${words.ask}</summary>
      <p class="alert" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      ${this.#experts?.length === 0 ? this.#nobody() : nothing}
      ${this.#experts?.length ? this.#form(this.#experts) : nothing}
    </details>`;
  }

  #nobody() {
    const { t, may } = this.desk;
    const { opinions: words } = t;
    return html`<p>
      ${words.noExperts}
      ${may(staffRoutes.savePerson) ? html`<a href=${addressOf({ page: 'new-person' })}>${t.people.add}</a>` : nothing}
    </p>`;
  }

  #form(experts: Person[]) {
    const { opinions: words } = this.desk.t;
    const { lang } = this.desk;
    const view = { ...formViewOf(this.desk), issues: this.#issues, isBusy: false };
    const asked = new Set(this.submission.opinions.map(({ user }) => user));
    const titleOf = ({ user, name, position }: Person) =>
      [textIn(name, lang), textIn(position, lang), asked.has(user) && words.askedBefore]
        .filter(Boolean)
        .join(', ');
    return html`<form novalidate @submit=${this.#ask}>
      ${field(
        view,
        { name: 'user', label: words.expert },
        (ties) =>
          html`<select id=${ties.id} name="user" aria-describedby=${ties.describedBy}>
            ${experts.map((one) => html`<option value=${one.user}>${titleOf(one)}</option>`)}
          </select>`,
      )}
      ${areaField(view, { name: 'question', label: words.question, hint: words.questionHint }, 3)}
      <button type="submit">${words.send}</button>
    </form>`;
  }
}

customElements.define('desk-ask', DeskAsk);
