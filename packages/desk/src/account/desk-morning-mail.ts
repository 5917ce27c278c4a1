import { staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';

/** Whether one is told by mail each morning what waits. Fires `desk-session` with the session as it is then. */
export class DeskMorningMail extends DeskElement {
  #said = '';
  #alert = '';

  #choose = async ({ currentTarget }: Event): Promise<void> => {
    const { t, call, staff } = this.desk;
    const box = currentTarget as HTMLInputElement;
    this.#said = this.#alert = '';
    try {
      const session = await call(staffRoutes.chooseMorningMail, { body: { is_wanted: box.checked } });
      this.#said = t.morningMail.saved;
      this.dispatchEvent(new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }));
    } catch (error) {
      box.checked = staff.wants_morning_mail;
      this.#alert = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  };

  protected override render() {
    const { t, staff } = this.desk;
    const { morningMail: words } = t;
    return html`<section class="veche bare" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      ${
        staff.email === null
          ? html`<p class="quiet">${words.none}</p>`
          : html`<label class="choice">
                <input
                  type="checkbox"
                  .checked=${staff.wants_morning_mail}
                  aria-describedby="hint"
                  @change=${this.#choose}
                />
                <span>${words.label}</span>
              </label>
              <p class="hint" id="hint">${words.hint(staff.email)}</p>`
      }
      <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
      <p role="status">${this.#said || nothing}</p>
    </section>`;
  }
}

customElements.define('desk-morning-mail', DeskMorningMail);
