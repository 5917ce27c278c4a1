import type { Client } from '@veche/client';
import type { Issue, PublicCase } from '@veche/protocol';
import { html, nothing } from 'lit';
import { textField } from '../field.ts';
import { problemOf } from '../problem-of.ts';
import type { CaseView } from './case-row.ts';

/** A box for the address of whoever wants news of a case by mail. What is typed is kept nowhere on the device. */
export class CaseMail {
  #issues: Issue[] = [];
  #problem = '';
  /** The case whose mail has been asked for. */
  #sent = '';
  #isBusy = false;

  async #send(
    event: SubmitEvent,
    client: Client,
    { id }: PublicCase,
    { t, lang, host }: CaseView,
  ): Promise<void> {
    event.preventDefault();
    if (this.#isBusy) return;
    this.#isBusy = true;
    const form = event.target as HTMLFormElement;
    const email = String(new FormData(form).get('email') ?? '').trim();
    this.#problem = '';
    try {
      await client.askForNews(id, { email, locale: lang });
      this.#issues = [];
      this.#sent = id;
      host.say(t.cases.mailSent);
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      this.#issues = issues;
      this.#problem = issues.length > 0 ? '' : t.problem[code];
    }
    this.#isBusy = false;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#mail [tabindex="-1"], #mail [aria-invalid="true"]')?.focus();
  }

  render(client: Client, one: PublicCase, view: CaseView) {
    const { t, lang } = view;
    const { cases: words } = t;
    if (!one.can_mail || one.duplicate_of) return nothing;
    if (this.#sent === one.id)
      return html`<div id="mail"><p class="notice" tabindex="-1">${words.mailSent}</p></div>`;
    const form = { t, lang, issues: this.#issues, isBusy: this.#isBusy };
    const address = { name: 'email', label: words.mailAddress, hint: words.mailHint };
    return html`<details id="mail">
      <summary>${words.mail}</summary>
      <form novalidate @submit=${(event: SubmitEvent) => this.#send(event, client, one, view)}>
        ${textField(form, address, { type: 'email', autocomplete: 'email' })}
        <p class="alert" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
        <button type="submit" aria-disabled=${this.#isBusy}>${this.#isBusy ? t.sending : words.mailSend}</button>
      </form>
    </details>`;
  }
}
