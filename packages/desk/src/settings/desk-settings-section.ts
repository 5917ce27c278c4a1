import type { Issue, SpaceSettings } from '@veche/protocol';
import { type SettingsState, staffRoutes } from '@veche/protocol/desk';
import { type FormValues, fillForm, problemOf, readForm } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { editorStyles } from '../editor-styles.ts';
import { OrderedRows } from '../ordered-rows.ts';
import type { SectionName } from '../route.ts';
import { sections } from './index.ts';
import { isHolder, namedBy } from './named-by.ts';
import type { Around, Section, SectionView } from './section.ts';
import { sectionStyles } from './section-styles.ts';

/**
 * One part of the settings. Fires `desk-settings` with the state that was saved, and `desk-settings-outdated` where somebody
 * was faster.
 */
export class DeskSettingsSection extends DeskElement {
  static override styles = [...DeskElement.styles, editorStyles, sectionStyles];
  static override properties = {
    name: {},
    state: { attribute: false },
    around: { attribute: false },
    isReadOnly: { type: Boolean },
  };

  declare name: SectionName;
  /** The settings as they stand. What is being typed outlives a newer state. */
  declare state: SettingsState;
  declare around: Around;
  declare isReadOnly: boolean;

  #shown: SpaceSettings | undefined;
  #list = new OrderedRows<object>(this);
  #values: FormValues = {};
  #isTouched = false;
  #issues: readonly Issue[] = [];
  #alert = '';
  #said = '';
  #isOutdated = false;
  #isBusy = false;

  get #section(): Section {
    return sections[this.name];
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') && !this.#isTouched) void this.#fill();
  }

  /** Shows the settings as they stand, instead of what was typed. */
  async #fill(): Promise<void> {
    const { settings } = this.state;
    this.#shown = settings;
    this.#isTouched = this.#isOutdated = false;
    this.#issues = [];
    this.#alert = '';
    this.#values = this.#section.valuesOf(settings);
    this.#list.fill(this.#section.listOf?.(settings) ?? []);
    this.requestUpdate();
    await this.updateComplete;
    if (this.#form) fillForm(this.#form, this.#values);
  }

  #change = (): void => {
    this.#isTouched = true;
    this.#said = '';
    if (this.#form) this.#values = readForm(this.#form);
    this.requestUpdate();
  };

  /** Values over those that are there, by their names. */
  #put = (values: FormValues): void => {
    if (!this.#form) return;
    fillForm(this.#form, merged(readForm(this.#form), values));
    this.#change();
  };

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#isBusy || !this.#form || !this.#shown) return;
    const { settings, version } = this.state;
    const change = this.#section.changeOf(readForm(this.#form), settings, this.#shown);
    this.#isBusy = true;
    this.#issues = [];
    this.#alert = this.#said = '';
    try {
      const state = await this.desk.call(staffRoutes.changeSettings, { body: { ...change, version } });
      this.#isTouched = false;
      this.#said = this.desk.t.settings.saved;
      this.#tell('desk-settings', state);
    } catch (error) {
      this.#fail(problemOf(error));
    }
    this.#isBusy = false;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] :is(input, select, button)')
      ?.focus();
  }

  #fail({ code, issues = [] }: ReturnType<typeof problemOf>): void {
    const { t } = this.desk;
    const words = formViewOf(this.desk).t;
    this.#issues = issues;
    this.#isOutdated = code === 'outdated';
    const isHeld = issues.some(isHolder);
    this.#alert = this.#isOutdated
      ? t.settings.outdated
      : isHeld
        ? t.settings.stillNamed
        : issues.length > 0
          ? words.fixIssues
          : words.problem[code];
    if (this.#isOutdated) this.#tell('desk-settings-outdated');
  }

  #tell(name: string, detail?: SettingsState): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override render() {
    const { desk } = this;
    const { settings: words } = desk.t;
    if (!this.#shown) return nothing;
    const view: SectionView = {
      ...formViewOf(desk),
      issues: this.#issues.filter((issue) => !isHolder(issue)),
      isBusy: this.#isBusy,
      desk,
      rows: {},
      around: this.around,
      shown: this.#shown,
      now: this.state.settings,
      values: this.#values,
      list: this.#list,
      put: this.#put,
    };
    return html`<form class="veche bare" novalidate @submit=${this.#save} @input=${this.#change} @change=${this.#change}>
      <h2 tabindex="-1">${words.sections[this.name]}</h2>
      <fieldset class="part" ?disabled=${this.isReadOnly} aria-label=${words.sections[this.name]}>
        ${this.#section.fields(view)}
      </fieldset>
      <div class="alert" role="alert" ?hidden=${!this.#alert}>
        <p>${this.#alert}</p>
        ${namedBy(view, this.#issues)}
      </div>
      <p class="announcer" role="status">${this.#said}</p>
      ${this.#said ? html`<p class="notice" aria-hidden="true">${this.#said}</p>` : nothing}
      ${
        this.isReadOnly
          ? nothing
          : html`<div class="actions">
            <button type="submit" class="primary">${words.save}</button>
            ${this.#isOutdated ? html`<button type="button" @click=${() => this.#fill()}>${words.showSaved}</button>` : nothing}
          </div>`
      }
      ${this.#section.after?.(view) ?? nothing}
    </form>`;
  }
}

/** One tree over another. */
function merged(under: FormValues, over: FormValues): FormValues {
  const isTree = (value: unknown): value is FormValues =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const all = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const before = all[name];
    all[name] = isTree(before) && isTree(value) ? merged(before, value) : value;
  }
  return all;
}

customElements.define('desk-settings-section', DeskSettingsSection);
