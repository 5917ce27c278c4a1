import type { StaffClient } from '@veche/client/staff';
import { textIn } from '@veche/protocol';
import { type Invited, staffRoutes } from '@veche/protocol/desk';
import { fields, first, rest, textField, wordsIn } from '@veche/widgets/parts';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { wordsOf } from '../desk-context.ts';
import { deskStyles } from '../desk-styles.ts';
import { Entry } from './entry.ts';
import { entryStyles } from './entry-styles.ts';
import { OpenedLink } from './opened-link.ts';

/** What an invitation opens: its holder chooses a password. Fires `desk-session` with the session. */
export class DeskJoin extends LitElement {
  static override styles = [first, rest, fields, deskStyles, entryStyles];
  static override properties = {
    client: { attribute: false },
    lang: {},
    secret: { attribute: false },
    signedIn: { attribute: false },
  };

  declare client: StaffClient;
  declare lang: string;
  declare secret: string;
  /** The user who is signed in at this browser, where somebody is. */
  declare signedIn?: string;

  #link = new OpenedLink(this, () => this.client.call(staffRoutes.readInvitation, { token: this.secret }));
  #entry = new Entry(this, {
    send: (form, code) =>
      this.client.call(staffRoutes.acceptInvitation, {
        token: this.secret,
        body: { new_password: String(form.get('new_password') ?? ''), code },
      }),
    meaning: (code) => (code === 'unauthorized' ? wordsOf(this.lang).t.join.over : undefined),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('secret')) void this.#link.read();
  }

  protected override render() {
    const { t } = wordsOf(this.lang);
    document.title = `${t.join.title} · ${t.title}`;
    return html`<div class="veche">
      <h1 tabindex="-1">${t.join.title}</h1>
      ${this.#link.value ? this.#form(this.#link.value) : this.#link.render(t.join)}
    </div>`;
  }

  #form({ user, name, space_name }: Invited) {
    const { t } = wordsOf(this.lang);
    const { lang, signedIn } = this;
    const view = { t: wordsIn(lang), lang, issues: this.#entry.issues, isBusy: false };
    const password = { name: 'new_password', label: t.join.password, hint: t.password.hint };
    return html`<p>${t.join.hello(textIn(name, lang), textIn(space_name, lang))}</p>
      ${signedIn ? html`<p class="notice">${t.join.instead(signedIn)}</p>` : nothing}
      <form novalidate @submit=${this.#entry.submit}>
        <div class="field">
          <label for="user">${t.signIn.user}</label>
          <p class="hint" id="user-hint">${t.join.userHint}</p>
          <input id="user" name="user" autocomplete="username" readonly .value=${user} aria-describedby="user-hint" />
        </div>
        ${textField(view, password, { type: 'password', autocomplete: 'new-password' })}
        ${this.#entry.render(t.join.send)}
      </form>`;
  }
}

customElements.define('desk-join', DeskJoin);
