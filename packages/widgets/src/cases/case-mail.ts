import type { Client } from '@veche/client';
import type { PublicCase } from '@veche/protocol';
import { html, nothing } from 'lit';
import { textField } from '../field.ts';
import { CaseForm } from './case-form.ts';
import type { CaseView } from './case-row.ts';

/** A box for the address of whoever wants news of a case by mail. What is typed is kept nowhere on the device. */
export class CaseMail {
  readonly #form = new CaseForm('mail');

  #send(event: SubmitEvent, client: Client, { id }: PublicCase, view: CaseView): Promise<void> {
    const work = (form: HTMLFormElement) => {
      const email = String(new FormData(form).get('email') ?? '').trim();
      return client.askForNews(id, { email, locale: view.lang });
    };
    return this.#form.send(event, id, view, { work, said: view.t.cases.mailSent });
  }

  render(client: Client, one: PublicCase, view: CaseView) {
    const { cases: words } = view.t;
    if (!one.can_mail || one.duplicate_of) return nothing;
    if (this.#form.sent === one.id)
      return html`<div id="mail"><p class="notice" tabindex="-1">${words.mailSent}</p></div>`;
    const address = { name: 'email', label: words.mailAddress, hint: words.mailHint };
    return html`<details id="mail">
      <summary>${words.mail}</summary>
      <form novalidate @submit=${(event: SubmitEvent) => this.#send(event, client, one, view)}>
        ${textField(this.#form.fields(view), address, { type: 'email', autocomplete: 'email' })}
        ${this.#form.end(view, words.mailSend)}
      </form>
    </details>`;
  }
}
