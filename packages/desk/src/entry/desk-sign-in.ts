import type { StaffClient } from '@veche/client/staff';
import { staffRoutes } from '@veche/protocol/desk';
import { fields, first, rest } from '@veche/widgets/parts';
import { html, LitElement } from 'lit';
import { wordsOf } from '../desk-context.ts';
import { deskStyles } from '../desk-styles.ts';
import { Entry } from './entry.ts';
import { entryStyles } from './entry-styles.ts';

/** The form to sign in. Fires `desk-session` with the session. */
export class DeskSignIn extends LitElement {
  static override styles = [first, rest, fields, deskStyles, entryStyles];
  static override properties = {
    client: { attribute: false },
    lang: {},
    isOver: { attribute: false },
  };

  declare client: StaffClient;
  declare lang: string;
  /** A session ended while somebody worked. */
  declare isOver: boolean;

  #entry = new Entry(this, {
    send: (form, code) => {
      const [user, password] = ['user', 'password'].map((name) => String(form.get(name) ?? ''));
      return this.client.call(staffRoutes.signIn, {
        body: { user: user?.trim() ?? '', password: password ?? '', code },
      });
    },
    meaning: (code) =>
      code === 'unauthorized' || code === 'invalid' ? wordsOf(this.lang).t.signIn.wrong : undefined,
  });

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    const { t } = wordsOf(this.lang);
    return html`<div class="veche">
      <h1>${t.signIn.title}</h1>
      ${this.isOver ? html`<p class="notice" role="status">${t.signIn.over}</p>` : ''}
      <form @submit=${this.#entry.submit}>
        <div class="field">
          <label for="user">${t.signIn.user}</label>
          <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        </div>
        <div class="field">
          <label for="password">${t.signIn.password}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required aria-describedby="problem" />
        </div>
        ${this.#entry.render(t.signIn.send)}
      </form>
    </div>`;
  }
}

customElements.define('desk-sign-in', DeskSignIn);
