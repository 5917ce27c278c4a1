import { textIn } from '@veche/protocol';
import { type Invitation, type Person, staffRoutes } from '@veche/protocol/desk';
import { copyText, problemOf } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { addressOf } from '../route.ts';
import { personStyles } from './person-styles.ts';
import '../desk-confirm.ts';

/** How somebody comes to the desk, and how they leave it. Fires `desk-person` where something about them has changed. */
export class DeskAccess extends DeskElement {
  static override styles = [...DeskElement.styles, personStyles];
  static override properties = { person: { attribute: false }, isLast: { attribute: false } };

  declare person: Person;
  /** The only administrator stays. */
  declare isLast: boolean;

  /** A link that was just made: it is shown once. */
  #invitation: Invitation | undefined;
  #said = '';
  #alert = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('person');
    if (!before || before.user === this.person.user) return;
    this.#invitation = undefined;
    this.#said = this.#alert = '';
  }

  /** Does something, and tells what came of it. */
  async #try(work: () => Promise<string>): Promise<void> {
    const { t } = this.desk;
    this.#said = this.#alert = '';
    try {
      this.#said = await work();
      this.dispatchEvent(new CustomEvent('desk-person', { bubbles: true, composed: true }));
    } catch (error) {
      const { code } = problemOf(error);
      this.#alert = code === 'conflict' ? t.people.lastAdministrator : formViewOf(this.desk).t.problem[code];
    }
    this.requestUpdate();
  }

  #invite = (): Promise<void> =>
    this.#try(async () => {
      const params = { user: this.person.user };
      this.#invitation = await this.desk.call(staffRoutes.invitePerson, { params });
      const { people: words } = this.desk.t;
      return this.#invitation.is_mailed ? words.linkIsMailed(this.person.email ?? '') : words.linkIsMade;
    });

  #forget = (): Promise<void> =>
    this.#try(async () => {
      const params = { user: this.person.user };
      await this.desk.call(staffRoutes.forgetSecondFactor, { params });
      return this.desk.t.people.forgotten;
    });

  #remove = (): Promise<void> =>
    this.#try(async () => {
      await this.desk.call(staffRoutes.removePerson, { params: { user: this.person.user } });
      location.hash = addressOf({ page: 'people' });
      return '';
    });

  protected override render() {
    return html`<div class="veche bare">
      <p role="status" class=${this.#said ? 'notice' : nothing}>${this.#said}</p>
      <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
      ${this.#link()} ${this.person.has_second_factor ? this.#factor() : nothing} ${this.#leave()}
    </div>`;
  }

  #link() {
    const { t, format } = this.desk;
    const { people: words } = t;
    const { invited_until: until } = this.person;
    return html`<section aria-labelledby="link-title">
      <h2 id="link-title">${words.link}</h2>
      <p class="quiet">${words.linkHint}</p>
      ${until && !this.#invitation ? html`<p>${words.linkStands(format.moment(until))}</p>` : nothing}
      <button type="button" @click=${this.#invite}>${until ? words.linkAgain : words.makeLink}</button>
      ${this.#invitation ? this.#shown(this.#invitation) : nothing}
    </section>`;
  }

  #shown({ url, expires_at }: Invitation) {
    const { t, format } = this.desk;
    const { people: words } = t;
    const copy = async () => {
      const isCopied = await copyText(url, this.renderRoot.querySelector<HTMLInputElement>('#link'));
      this.#said = isCopied ? words.copied : words.copyYourself;
      this.requestUpdate();
    };
    return html`<div class="field">
      <label for="link">${words.linkOnce}</label>
      <p class="hint" id="link-hint">${words.until(format.moment(expires_at))}</p>
      <div class="together">
        <input id="link" readonly .value=${url} aria-describedby="link-hint" />
        <button type="button" @click=${copy}>${words.copy}</button>
      </div>
    </div>`;
  }

  #factor() {
    const { t, lang } = this.desk;
    const { people: words } = t;
    return html`<section aria-labelledby="factor-title">
      <h2 id="factor-title">${words.secondFactor}</h2>
      <p class="quiet">${words.forgetHint}</p>
      <desk-confirm
        act=${words.forget}
        question=${words.forgetSure(textIn(this.person.name, lang))}
        yes=${words.forgetYes}
        no=${words.no}
        @desk-confirmed=${this.#forget}
      ></desk-confirm>
    </section>`;
  }

  #leave() {
    const { t, lang } = this.desk;
    const { people: words } = t;
    return html`<section aria-labelledby="leave-title">
      <h2 id="leave-title">${words.leave}</h2>
      ${
        this.isLast
          ? html`<p>${words.lastAdministrator}</p>`
          : html`<p class="quiet">${words.removeHint}</p>
            <desk-confirm
              dangerous
              act=${words.remove}
              question=${words.removeSure(textIn(this.person.name, lang))}
              yes=${words.removeYes}
              no=${words.no}
              @desk-confirmed=${this.#remove}
            ></desk-confirm>`
      }
    </section>`;
  }
}

customElements.define('desk-access', DeskAccess);
