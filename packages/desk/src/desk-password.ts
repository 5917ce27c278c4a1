import type { Issue } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { problemOf, readForm, textField } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';

/** The form to choose a password of one's own. Fires `desk-session` with the session as it is then. */
export class DeskPassword extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .veche {
        max-inline-size: 28rem;
        margin: 2rem auto;
      }
    `,
  ];

  #issues: readonly Issue[] = [];
  #alert = '';
  #done = '';

  protected override firstUpdated(): void {
    void this.focusHeading();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { t, call } = this.desk;
    const form = event.currentTarget as HTMLFormElement;
    const { password = '', new_password = '' } = readForm(form) as Record<string, string>;
    this.#issues = [];
    this.#alert = '';
    try {
      const session = await call(staffRoutes.changePassword, { body: { password, new_password } });
      form.reset();
      this.#done = t.password.done;
      this.dispatchEvent(new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }));
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      const isOldWrong = issues.some(
        ({ path, code: what }) => path[0] === 'password' && what === 'not_a_choice',
      );
      this.#issues = isOldWrong ? [] : issues;
      this.#alert = isOldWrong ? t.password.wrong : formViewOf(this.desk).t.problem[code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t, staff } = this.desk;
    const view = { ...formViewOf(this.desk), issues: this.#issues, isBusy: false };
    const old = { name: 'password', label: t.password.old };
    const next = { name: 'new_password', label: t.password.next, hint: t.password.hint };
    return html`<div class="veche">
      <h1 tabindex="-1">${t.password.title}</h1>
      ${staff.must_change_password ? html`<p class="notice">${t.password.first}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        ${textField(view, old, { type: 'password', autocomplete: 'current-password' })}
        ${textField(view, next, { type: 'password', autocomplete: 'new-password' })}
        <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
        <p role="status">${this.#done}</p>
        <button type="submit" class="primary">${t.password.send}</button>
      </form>
    </div>`;
  }
}

customElements.define('desk-password', DeskPassword);
