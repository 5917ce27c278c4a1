import type { StaffClient } from '@veche/client/staff';
import { staffRoutes } from '@veche/protocol/desk';
import { fields, first, problemOf, rest, wordsIn } from '@veche/widgets/parts';
import { css, html, LitElement } from 'lit';
import { wordsOf } from './desk-context.ts';
import { deskStyles } from './desk-styles.ts';

/** The form to sign in. Fires `desk-session` with the session. */
export class DeskSignIn extends LitElement {
  static override styles = [
    first,
    rest,
    fields,
    deskStyles,
    css`
      .veche {
        max-inline-size: 24rem;
        margin: clamp(1rem, 10vh, 6rem) auto;
      }
    `,
  ];

  static override properties = {
    client: { attribute: false },
    lang: {},
    isOver: { attribute: false },
  };

  declare client: StaffClient;
  declare lang: string;
  /** A session ended while somebody worked. */
  declare isOver: boolean;

  #problem = '';
  #isBusy = false;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#isBusy) return;
    const form = event.currentTarget as HTMLFormElement;
    const { user, password } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    this.#isBusy = true;
    this.#problem = '';
    this.requestUpdate();
    try {
      const session = await this.client.call(staffRoutes.signIn, {
        body: { user: (user ?? '').trim(), password: password ?? '' },
      });
      this.dispatchEvent(new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }));
    } catch (error) {
      this.#explain(problemOf(error).code);
      form.querySelector<HTMLElement>('[name="password"]')?.focus();
    }
    this.#isBusy = false;
    this.requestUpdate();
  }

  #explain(code: ReturnType<typeof problemOf>['code']): void {
    const isWrong = code === 'unauthorized' || code === 'invalid';
    this.#problem = isWrong ? wordsOf(this.lang).t.signIn.wrong : wordsIn(this.lang).problem[code];
  }

  protected override render() {
    const { t } = wordsOf(this.lang);
    return html`<div class="veche">
      <h1>${t.signIn.title}</h1>
      ${this.isOver ? html`<p class="notice" role="status">${t.signIn.over}</p>` : ''}
      <form @submit=${this.#submit}>
        <div class="field">
          <label for="user">${t.signIn.user}</label>
          <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        </div>
        <div class="field">
          <label for="password">${t.signIn.password}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required aria-describedby="problem" />
        </div>
        <p class="alert" id="problem" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
        <button type="submit" class="primary" aria-disabled=${this.#isBusy}>${t.signIn.send}</button>
      </form>
    </div>`;
  }
}

customElements.define('desk-sign-in', DeskSignIn);
