import type { Issue } from '@veche/protocol';
import { type SecondFactor, staffRoutes } from '@veche/protocol/desk';
import { field, problemOf, textField } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { qrCode } from './qr-code.ts';
import { recoveryCodes } from './recovery-codes.ts';
import { isWrongPassword } from './wrong-password.ts';

/** What a password is asked for. */
type Purpose = 'start' | 'end';

/**
 * Sets up an authenticator, and ends it: the password, a picture for its camera, a code of it, and then the recovery codes,
 * shown once. Fires `desk-session` with the session as it is then.
 */
export class DeskSecondFactor extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .offer {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem;
        align-items: start;
      }

      .qr {
        inline-size: 13rem;
        max-inline-size: 100%;
        block-size: auto;
        border-radius: 4px;
        forced-color-adjust: none;
      }

      .offer > div {
        display: grid;
        flex: 1 1 14rem;
        gap: 0.5rem;
      }

      .secret {
        font-family: ui-monospace, monospace;
      }

      textarea {
        font-family: ui-monospace, monospace;
      }

      @media print {
        .actions {
          display: none;
        }
      }
    `,
  ];

  #purpose: Purpose | undefined;
  #offer: SecondFactor | undefined;
  #codes: string[] | undefined;
  #issues: readonly Issue[] = [];
  #alert = '';
  #said = '';

  /** Recovery codes stand here, for the style of the page around. */
  protected override updated(): void {
    this.toggleAttribute('printable', this.#codes !== undefined);
  }

  async #turn(change: () => void): Promise<void> {
    this.#issues = [];
    this.#alert = this.#said = '';
    change();
    this.requestUpdate();
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>('input, textarea');
    if (field) field.focus();
    else await this.focusHeading();
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      const { t } = this.desk;
      const isWrong = code === 'invalid';
      const wrong = isWrongPassword(issues) ? t.password.wrong : t.secondFactor.wrongCode;
      this.#alert = isWrong ? wrong : formViewOf(this.desk).t.problem[code];
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('input')?.select();
    }
  }

  #confirm = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget as HTMLFormElement).get('password') ?? '');
    const { call } = this.desk;
    await this.#try(async () => {
      if (this.#purpose === 'end') {
        const session = await call(staffRoutes.endSecondFactor, { body: { password } });
        await this.#turn(() => {
          this.#purpose = undefined;
          this.#said = this.desk.t.secondFactor.ended;
        });
        this.#tell(session);
      } else {
        const offer = await call(staffRoutes.startSecondFactor, { body: { password } });
        await this.#turn(() => {
          this.#offer = offer;
        });
      }
    });
  };

  #enforce = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget as HTMLFormElement).get('code') ?? '').trim();
    const { call } = this.desk;
    await this.#try(async () => {
      const { recovery_codes } = await call(staffRoutes.confirmSecondFactor, { body: { code } });
      await this.#turn(() => {
        this.#codes = recovery_codes;
        this.#offer = this.#purpose = undefined;
      });
      this.#tell(await call(staffRoutes.readSession));
    });
  };

  #tell(session: unknown): void {
    this.dispatchEvent(new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }));
  }

  #leave = (): Promise<void> =>
    this.#turn(() => {
      this.#offer = this.#codes = this.#purpose = undefined;
    });

  protected override render() {
    const { secondFactor: t } = this.desk.t;
    return html`<section class="veche bare" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${t.title}</h2>
      <p role="status">${this.#said}</p>
      ${this.#codes ? this.#shown(this.#codes) : this.#offer ? this.#offered(this.#offer) : this.#standing()}
    </section>`;
  }

  #standing() {
    const { t, staff } = this.desk;
    const { secondFactor: words } = t;
    const begin = (purpose: Purpose, label: string) =>
      html`<button type="button" @click=${() => this.#turn(() => (this.#purpose = purpose))}>${label}</button>`;
    return html`<p>${staff.has_second_factor ? words.isOn : words.isOff}</p>
      ${
        this.#purpose
          ? this.#passwordForm(this.#purpose)
          : html`<div class="actions">
            ${begin('start', staff.has_second_factor ? words.another : words.start)}
            ${staff.has_second_factor ? begin('end', words.end) : nothing}
          </div>`
      }`;
  }

  #passwordForm(purpose: Purpose) {
    const { t } = this.desk;
    const view = { ...formViewOf(this.desk), issues: this.#issues, isBusy: false };
    const password = { name: 'password', label: t.password.old };
    return html`<form novalidate @submit=${this.#confirm}>
      <p>${purpose === 'end' ? t.secondFactor.endHint : t.secondFactor.startHint}</p>
      ${textField(view, password, { type: 'password', autocomplete: 'current-password' })} ${this.#alerted()}
      <div class="actions">
        <button type="submit" class="primary">${purpose === 'end' ? t.secondFactor.end : t.secondFactor.next}</button>
        <button type="button" @click=${this.#leave}>${t.secondFactor.cancel}</button>
      </div>
    </form>`;
  }

  #alerted() {
    return html`<p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>`;
  }

  #offered({ secret, uri }: SecondFactor) {
    const { t } = this.desk;
    const { secondFactor: words } = t;
    const view = { ...formViewOf(this.desk), issues: this.#issues, isBusy: false };
    const code = { name: 'code', label: words.code, hint: words.codeHint };
    return html`<div class="offer">
        ${qrCode(uri, words.picture)}
        <div>
          <p>${words.scan}</p>
          <p>${words.byHand} <b class="secret">${secret.match(/.{1,4}/g)?.join(' ')}</b></p>
          <p><a href=${uri}>${words.here}</a></p>
        </div>
      </div>
      <form novalidate @submit=${this.#enforce}>
        ${field(
          view,
          code,
          (ties) =>
            html`<input id=${ties.id} name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="32" aria-describedby=${ties.describedBy} />`,
        )}
        ${this.#alerted()}
        <div class="actions">
          <button type="submit" class="primary">${words.confirm}</button>
          <button type="button" @click=${this.#leave}>${words.cancel}</button>
        </div>
      </form>`;
  }

  #shown(codes: string[]) {
    const say = (words: string) => {
      this.#said = words;
      this.requestUpdate();
    };
    return recoveryCodes(this.desk, codes, this.renderRoot, { say, done: this.#leave });
  }
}

customElements.define('desk-second-factor', DeskSecondFactor);
