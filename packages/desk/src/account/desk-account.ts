import { css, html } from 'lit';
import { DeskElement } from '../desk-element.ts';
import './desk-morning-mail.ts';
import './desk-password.ts';
import './desk-second-factor.ts';
import './desk-sessions.ts';

/** One's own place at the desk: the password, the second factor, mails, where one is signed in. */
export class DeskAccount extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      .veche {
        max-inline-size: 34rem;
        margin: 1rem auto;
        gap: 2rem;
      }

      /* Recovery codes go on a sheet of their own. */
      @media print {
        .veche:has([printable]) > :not([printable]) {
          display: none;
        }
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this.focusHeading();
  }

  protected override render() {
    const { t, staff, lang } = this.desk;
    document.title = `${t.account.title} · ${t.title}`;
    return html`<div class="veche">
      <header>
        <h1 tabindex="-1">${t.account.title}</h1>
        <p class="quiet">${t.account.who(staff.name[lang] ?? '', staff.user)}</p>
      </header>
      <desk-password></desk-password>
      ${
        staff.must_change_password
          ? ''
          : html`<desk-second-factor></desk-second-factor> <desk-morning-mail></desk-morning-mail>
              <desk-sessions></desk-sessions>`
      }
    </div>`;
  }
}

customElements.define('desk-account', DeskAccount);
