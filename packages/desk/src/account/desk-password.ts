import type { Issue } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { problemOf, textField } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { isWrongPassword } from './wrong-password.ts';

/** The form to choose a password of one's own. Fires `desk-session` with the session as it is then. */
export class DeskPassword extends DeskElement {
  #issues: readonly Issue[] = [];
  #alert = '';
  #done = '';

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { t, call } = this.desk;
    const form = event.currentTarget as HTMLFormElement;
    // As they are typed: a space at an end may be meant.
    const [password = '', new_password = ''] = ['password', 'new_password'].map((name) =>
      String(new FormData(form).get(name) ?? ''),
    );
    this.#issues = [];
    this.#alert = this.#done = '';
    try {
      const session = await call(staffRoutes.changePassword, { body: { password, new_password } });
      form.reset();
      this.#done = t.password.done;
      this.dispatchEvent(new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }));
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      const isWrong = isWrongPassword(issues);
      this.#issues = isWrong ? [] : issues;
      this.#alert = isWrong ? t.password.wrong : formViewOf(this.desk).t.problem[code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t, staff } = this.desk;
    const view = { ...formViewOf(this.desk), issues: this.#issues, isBusy: false };
    const old = { name: 'password', label: t.password.old };
    const next = { name: 'new_password', label: t.password.next, hint: t.password.hint };
    return html`<section class="veche bare" aria-labelledby="title">
      <h2 id="title">${t.password.title}</h2>
      ${staff.must_change_password ? html`<p class="notice">${t.password.first}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        <input type="text" name="user" autocomplete="username" .value=${staff.user} hidden />
        ${textField(view, old, { type: 'password', autocomplete: 'current-password' })}
        ${textField(view, next, { type: 'password', autocomplete: 'new-password' })}
        <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
        <p role="status">${this.#done}</p>
        <button type="submit" class="primary">${t.password.send}</button>
      </form>
    </section>`;
  }
}

customElements.define('desk-password', DeskPassword);
