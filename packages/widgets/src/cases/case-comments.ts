import type { Client } from '@veche/client';
import type { CommentInput, Commenting, PublicCase } from '@veche/protocol';
import { makeUuid } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import { areaField, textField } from '../field.ts';
import { readForm } from '../form-values.ts';
import { issueAt } from '../form-view.ts';
import { CaseForm } from './case-form.ts';
import type { CaseView } from './case-row.ts';

/** What residents think of a case, and a box for one more as long as nothing is decided. */
export class CaseComments {
  readonly #form = new CaseForm('comments');
  /** One id for all tries of one comment. */
  #id = makeUuid();

  #send(event: SubmitEvent, client: Client, { id }: PublicCase, view: CaseView): Promise<void> {
    const work = async (form: HTMLFormElement) => {
      const { text = '', name, is_of_age } = readForm(form) as Partial<CommentInput>;
      await client.comment(id, this.#id, { text, name, is_of_age });
      this.#id = makeUuid();
    };
    return this.#form.send(event, id, view, { work, said: view.t.cases.comments.sent });
  }

  render(client: Client, one: PublicCase, view: CaseView) {
    const { comments, commenting } = one;
    const { t, format } = view;
    const words = t.cases.comments;
    if (!commenting && comments.length === 0) return nothing;
    return html`<section id="comments" aria-labelledby="comments-title">
      <h4 id="comments-title">${words.title}</h4>
      ${commenting ? html`<p>${words.until(format.moment(commenting.until))}</p>` : nothing}
      ${comments.length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing}
      <ol class="messages">
        ${comments.map(
          ({ name, text, sent_at }) => html`<li>
            <p class="who">
              <b dir="auto">${name ?? words.somebody}</b> <time class="quiet" datetime=${sent_at}>${format.moment(sent_at)}</time>
            </p>
            <p class="said" dir="auto">${text}</p>
          </li>`,
        )}
      </ol>
      ${commenting ? this.#box(client, one, commenting, view) : nothing}
    </section>`;
  }

  #box(client: Client, one: PublicCase, { min_age }: Commenting, view: CaseView) {
    const words = view.t.cases.comments;
    if (this.#form.sent === one.id) return html`<p class="notice" tabindex="-1">${words.sent}</p>`;
    const form = this.#form.fields(view);
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#send(event, client, one, view)}>
      ${areaField(form, { name: 'text', label: words.write, hint: words.hint })}
      ${textField(form, { name: 'name', label: words.name, isRequired: 'either' }, { autocomplete: 'name', maxLength: 100 })}
      ${min_age > 0 ? this.#age(min_age, issueAt(form, 'is_of_age'), view) : nothing}
      ${this.#form.end(view, words.send)}
    </form>`;
  }

  #age(years: number, issue: string | undefined, { t }: CaseView) {
    return html`<div class="field">
      <label class="choice">
        <input
          type="checkbox"
          name="is_of_age"
          aria-invalid=${issue ? 'true' : nothing}
          aria-describedby="age-issue"
        />
        <span>${t.cases.comments.age(years)}</span>
      </label>
      <p class="issue" id="age-issue" ?hidden=${!issue}>${issue}</p>
    </div>`;
  }
}
