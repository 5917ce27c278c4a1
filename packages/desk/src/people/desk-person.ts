import { type Issue, makeIssue, parse, slug, textIn } from '@veche/protocol';
import { type Person, type PersonChange, personChange, staffRoutes } from '@veche/protocol/desk';
import { fillForm, problemOf, readForm } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { editorStyles } from '../editor-styles.ts';
import { addressOf } from '../route.ts';
import { SuggestedId } from '../suggested-id.ts';
import './desk-access.ts';
import { newcomer, personFields, personOf } from './person-form.ts';
import { personStyles } from './person-styles.ts';

/** Gives somebody a place at the desk, or changes it. */
export class DeskPerson extends DeskElement {
  static override styles = [...DeskElement.styles, editorStyles, personStyles];
  static override properties = { user: { attribute: false } };

  /** Whose place it is; somebody new has none yet. */
  declare user?: string;

  #people: Person[] = [];
  #isLoaded = false;
  #issues: readonly Issue[] = [];
  #alert = '';
  #said = '';
  #suggested = new SuggestedId('user');
  #saved: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Somebody who was just added gets an address while what was said stays.
    if (!this.hasUpdated || (changed.has('user') && this.user !== this.#saved)) void this.#open();
  }

  get #person(): Person | undefined {
    return this.#people.find(({ user }) => user === this.user);
  }

  async #open(): Promise<void> {
    const { user } = this;
    this.#isLoaded = false;
    this.#issues = [];
    this.#alert = this.#said = '';
    this.#suggested.forget();
    this.#saved = undefined;
    await this.#load();
    // Another one may have been opened meanwhile.
    if (user !== this.user) return;
    if (user && !this.#person) this.#alert ||= formViewOf(this.desk).t.problem['not-found'];
    await this.updateComplete;
    const form = this.renderRoot.querySelector('form');
    if (form) fillForm(form, { ...(this.#person ?? newcomer) });
    await this.focusHeading();
  }

  #load = async (): Promise<void> => {
    try {
      this.#people = (await this.desk.call(staffRoutes.listPeople)).people;
      this.#isLoaded = true;
    } catch (error) {
      this.#alert = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  };

  #suggest = (event: Event): void => {
    this.#suggested.hear(event, `name.${this.desk.space.languages[0]}`, (wanted) => this.#free(wanted));
  };

  /** A user name that nobody of this desk has. */
  #free(wanted: string): string {
    const taken = new Set(this.#people.map(({ user }) => user));
    let next = wanted;
    for (let count = 2; taken.has(next); count += 1) next = `${wanted}-${count}`;
    return next;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { t } = this.desk;
    const values = readForm(event.currentTarget as HTMLFormElement);
    const user = this.user ?? String(values.user ?? '');
    const body = { ...personOf(values), is_new: !this.user } as PersonChange;
    this.#issues = [...parse(slug, user, ['user']).issues, ...parse(personChange, body).issues];
    this.#alert = this.#issues.length > 0 ? formViewOf(this.desk).t.fixIssues : '';
    this.#said = '';
    try {
      if (this.#issues.length === 0) await this.#send(user, body);
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      const isTaken = code === 'conflict' && !this.user;
      this.#issues = isTaken ? [makeIssue(['user'], 'repeated')] : issues;
      const conflict = isTaken ? formViewOf(this.desk).t.fixIssues : t.people.lastAdministrator;
      this.#alert = code === 'conflict' ? conflict : formViewOf(this.desk).t.problem[code];
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] input')?.focus();
  }

  async #send(user: string, body: PersonChange): Promise<void> {
    const { t, call, staff } = this.desk;
    await call(staffRoutes.savePerson, { params: { user }, body });
    await this.#load();
    this.#said = this.user ? t.people.saved : t.people.added;
    if (user === staff.user) {
      const session = await call(staffRoutes.readSession);
      this.dispatchEvent(new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }));
    }
    this.#saved = user;
    if (!this.user) location.replace(addressOf({ page: 'person', user }));
  }

  protected override render() {
    const { t, lang } = this.desk;
    const { people: words } = t;
    const person = this.#person;
    const title = person ? textIn(person.name, lang) : (this.user ?? words.add);
    document.title = `${title} · ${t.title}`;
    const isLast =
      person?.role === 'administrator' &&
      this.#people.filter(({ role }) => role === person.role).length === 1;
    return html`<div class="veche">
      <p><a href=${addressOf({ page: 'people' })}>← ${words.title}</a></p>
      <header>
        <h1 tabindex="-1">${title}</h1>
        ${person ? html`<p class="quiet">${words.user}: ${person.user}</p>` : nothing}
      </header>
      <p role="status" class=${this.#said ? 'notice' : nothing}>${this.#said}</p>
      ${this.#isLoaded && (person || !this.user) ? this.#form() : nothing}
      <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
      ${person ? html`<desk-access .person=${person} .isLast=${isLast} @desk-person=${this.#load}></desk-access>` : nothing}
    </div>`;
  }

  #form() {
    const { desk } = this;
    const { people: words } = desk.t;
    const view = formViewOf(desk);
    const t = { ...view.t, issue: { ...view.t.issue, repeated: () => words.taken } };
    return html`<form novalidate @submit=${this.#save} @input=${this.#suggest}>
      ${personFields({ ...view, t, issues: this.#issues, isBusy: false, desk, rows: {} }, !this.user)}
      <button type="submit" class="primary">${this.user ? words.save : words.create}</button>
    </form>`;
  }
}

customElements.define('desk-person', DeskPerson);
