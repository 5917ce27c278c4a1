import type { StaffClient } from '@veche/client/staff';
import { type Founding, staffRoutes } from '@veche/protocol/desk';
import { fields, fillForm, first, readForm, rest, textField, wordsIn } from '@veche/widgets/parts';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { wordsOf } from '../desk-context.ts';
import { deskStyles } from '../desk-styles.ts';
import { selectField } from '../kinds/parts.ts';
import { languages } from '../messages/index.ts';
import { SuggestedId } from '../suggested-id.ts';
import { timeZones } from '../time-zones.ts';
import { Entry } from './entry.ts';
import { entryStyles } from './entry-styles.ts';
import { OpenedLink } from './opened-link.ts';

/** What a founding link opens: a space is made, with who looks after it. Fires `desk-session` with the session. */
export class DeskFound extends LitElement {
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

  #main: string | undefined;
  #id = new SuggestedId('space.id');
  #user = new SuggestedId('founder.user');
  #isFilled = false;
  #link = new OpenedLink(this, () => this.client.call(staffRoutes.readFounding, { token: this.secret }));
  #entry = new Entry(this, {
    send: () => {
      const { main: _, ...body } = readForm(this.#form as HTMLFormElement);
      return this.client.call(staffRoutes.found, { token: this.secret, body: body as Founding });
    },
    meaning: (code) => (code === 'unauthorized' ? wordsOf(this.lang).t.found.over : undefined),
  });

  get #form() {
    return this.renderRoot.querySelector('form');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('secret')) void this.#link.read();
  }

  protected override updated(): void {
    if (!this.#form || this.#isFilled) return;
    this.#isFilled = true;
    fillForm(this.#form, { main: this.#language, space: { time_zone: this.#zone } });
  }

  /** The one that names are written in. */
  get #language(): string {
    return this.#main ?? this.lang;
  }

  get #zone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  #hear = (event: Event): void => {
    this.#id.hear(event, `space.name.${this.#language}`);
    this.#user.hear(event, `founder.name.${this.#language}`);
    this.#main = String(readForm(event.currentTarget as HTMLFormElement).main);
    this.requestUpdate();
  };

  protected override render() {
    const { t } = wordsOf(this.lang);
    document.title = `${t.found.title} · ${t.title}`;
    return html`<div class="veche">
      <h1 tabindex="-1">${t.found.title}</h1>
      ${this.#link.value ? this.#fields() : this.#link.render(t.found)}
    </div>`;
  }

  #fields() {
    const { t } = wordsOf(this.lang);
    const { found: words } = t;
    const in_ = this.#language;
    const known = wordsIn(this.lang);
    // What is wrong with a whole text is said where it is written.
    const issues = this.#entry.issues.map((issue) =>
      issue.path.length === 2 && ['name', 'position'].includes(String(issue.path[1]))
        ? { ...issue, path: [...issue.path, in_] }
        : issue,
    );
    const view = {
      t: { ...known, issue: { ...known.issue, repeated: () => words.taken } },
      lang: this.lang,
      issues,
      isBusy: false,
    };
    const named = Object.fromEntries(
      Object.keys(languages).map((tag) => [tag, t.editor.language[tag] ?? tag]),
    );
    return html`<p>${words.hello}</p>
      ${this.signedIn ? html`<p class="notice">${t.join.instead(this.signedIn)}</p>` : nothing}
      <form novalidate @submit=${this.#entry.submit} @input=${this.#hear}>
        <h2>${words.space}</h2>
        ${selectField(view, 'main', t.settings.mainLanguage, named)}
        ${textField(view, { name: `space.name.${in_}`, label: words.name, hint: words.nameHint })}
        ${textField(view, { name: 'space.id', label: words.id, hint: words.idHint }, { maxLength: 64 })}
        ${selectField(view, 'space.time_zone', t.settings.timeZone, timeZones(this.lang, this.#zone))}
        <h2>${words.you}</h2>
        ${textField(view, { name: `founder.name.${in_}`, label: t.people.name }, { autocomplete: 'name' })}
        ${textField(view, { name: `founder.position.${in_}`, label: t.people.position }, { autocomplete: 'organization-title' })}
        ${textField(view, { name: 'founder.user', label: t.signIn.user, hint: t.people.userHint }, { autocomplete: 'username', maxLength: 64 })}
        ${textField(
          view,
          { name: 'founder.new_password', label: t.join.password, hint: t.password.hint },
          { type: 'password', autocomplete: 'new-password' },
        )}
        ${this.#entry.render(words.send)}
      </form>`;
  }
}

customElements.define('desk-found', DeskFound);
