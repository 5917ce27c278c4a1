import { type Issue, makeUuid } from '@veche/protocol';
import { fillTemplate, staffRoutes, type Template, templateFields } from '@veche/protocol/desk';
import { type FormValues, fillForm, problemOf, readForm, textField } from '@veche/widgets/parts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import '../desk-confirm.ts';
import { DeskElement } from '../desk-element.ts';
import { editorStyles } from '../editor-styles.ts';
import type { EditorView } from '../kinds/kind-editor.ts';
import { departmentsOf, selectField, textsField } from '../kinds/parts.ts';
import { deskMessagesIn } from '../messages/index.ts';
import { insertAtCaret } from './insert.ts';

/** What the form says, as the endpoint takes it. */
const inputOf = ({ name, department, text }: FormValues) => ({
  name: String(name ?? ''),
  department: (department as string | undefined) ?? null,
  text: (text ?? {}) as Record<string, string>,
});

/**
 * Writes one ready answer. Fires `desk-template-saved` with its id, or without where it is gone, and
 * `desk-template-outdated` where somebody was faster.
 */
export class DeskTemplateEditor extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    editorStyles,
    css`
      .sample {
        padding: 0.75rem 1rem;
        border-radius: var(--radius);
        background: var(--well);
      }
    `,
  ];
  static override properties = { template: { attribute: false }, isGone: { attribute: false } };

  /** The one that is there; a new one where it is left out. */
  declare template?: Template;
  /** A colleague has taken it away meanwhile. */
  declare isGone: boolean;

  /** One id for all tries to save a new one. */
  #id = '';
  /** What the form was filled with. */
  #version: string | undefined;
  #values: FormValues = {};
  #issues: readonly Issue[] = [];
  #alert = '';
  #said = '';
  /** The text that had the focus last: fields are written there. */
  #box: HTMLTextAreaElement | undefined;
  #isTouched = false;
  #isOutdated = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('template') && !changed.has('isGone')) return;
    // A new one that was just saved has its id already.
    const isOther = this.#id === '' || (this.template !== undefined && this.template.id !== this.#id);
    const isNew = this.template === undefined && changed.get('template') !== undefined;
    if (isOther || isNew || !this.#isTouched) void this.#fill();
    // Whoever was told of the newer one saves over it.
    else if (this.#isOutdated) this.#version = this.isGone ? undefined : this.template?.version;
  }

  async #fill(): Promise<void> {
    const { template } = this;
    this.#id = template?.id ?? makeUuid();
    this.#version = template?.version;
    this.#issues = [];
    this.#alert = this.#said = '';
    this.#isTouched = this.#isOutdated = false;
    this.#box = undefined;
    const { department } = this.desk.staff;
    this.#values = template ? { ...template } : { department: this.#isOfOne ? department : '' };
    this.requestUpdate();
    await this.updateComplete;
    if (this.#form) fillForm(this.#form, this.#values);
  }

  /** Whoever answers for one department alone writes for it alone. */
  get #isOfOne(): boolean {
    return this.desk.staff.role === 'moderator';
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  #change = (): void => {
    if (this.#form) this.#values = readForm(this.#form);
    this.#isTouched = true;
    this.#said = '';
    this.requestUpdate();
  };

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { t, call } = this.desk;
    const body = { ...inputOf(this.#form ? readForm(this.#form) : {}), version: this.#version };
    this.#issues = [];
    this.#alert = this.#said = '';
    try {
      const saved = await call(staffRoutes.saveTemplate, { params: { template: this.#id }, body });
      this.#version = saved.version;
      this.#isTouched = this.#isOutdated = false;
      this.#said = t.templates.saved;
      this.#tell(saved.id, t.templates.saved);
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      this.#issues = issues;
      const words = formViewOf(this.desk).t;
      this.#alert =
        code === 'outdated'
          ? t.templates.outdated
          : issues.length > 0
            ? words.fixIssues
            : words.problem[code];
      this.#isOutdated = code === 'outdated';
      if (this.#isOutdated) this.#lookAgain();
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** What a colleague saved is shown beside; saving once more then means it. */
  #lookAgain(): void {
    this.dispatchEvent(new CustomEvent('desk-template-outdated', { bubbles: true, composed: true }));
  }

  async #remove(): Promise<void> {
    try {
      await this.desk.call(staffRoutes.removeTemplate, { params: { template: this.#id } });
      this.#tell(undefined, this.desk.t.templates.removed);
    } catch (error) {
      this.#alert = formViewOf(this.desk).t.problem[problemOf(error).code];
      this.requestUpdate();
    }
  }

  #tell(id: string | undefined, said: string): void {
    const detail = { id, said };
    this.dispatchEvent(new CustomEvent('desk-template-saved', { detail, bubbles: true, composed: true }));
  }

  protected override render() {
    const { desk } = this;
    const { templates: words } = desk.t;
    const view: EditorView = { ...formViewOf(desk), issues: this.#issues, isBusy: false, desk, rows: {} };
    const departments = departmentsOf(desk);
    const isOthers =
      this.#isOfOne && this.template !== undefined && this.template.department !== desk.staff.department;
    return html`<form class="veche" novalidate @submit=${this.#save} @input=${this.#change} @focusin=${this.#remember}>
      <h2>${this.template?.name ?? words.create}</h2>
      ${isOthers ? html`<p class="notice">${words.ofOthers}</p>` : nothing}
      <fieldset class="part" ?disabled=${isOthers} aria-label=${words.template}>
        ${textField(view, { name: 'name', label: words.name, hint: words.nameHint }, { maxLength: 100 })}
        ${selectField(view, 'department', words.department, this.#isOfOne ? departments : { '': words.everybody, ...departments })}
        ${textsField(view, 'text', words.text, { rows: 6 })}
        <div class="actions" role="group" aria-labelledby="fields">
          <span class="quiet" id="fields">${words.insertField}:</span>
          ${templateFields.map(
            (field) =>
              html`<button type="button" class="quiet-button" @click=${() => this.#put(`{${field}}`)}>${words.fields[field]}</button>`,
          )}
        </div>
      </fieldset>
      ${this.#sample()}
      <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#isOutdated && this.isGone ? words.gone : this.#alert}</p>
      ${this.#said ? html`<p class="notice" aria-hidden="true">${this.#said}</p>` : nothing}
      ${isOthers ? nothing : this.#actions()}
    </form>`;
  }

  #actions() {
    const { templates: words } = this.desk.t;
    return html`<div class="actions">
        <button type="submit" class="primary">${words.save}</button>
        ${this.#isOutdated && !this.isGone ? html`<button type="button" @click=${() => this.#fill()}>${words.showSaved}</button>` : nothing}
      </div>
      ${
        this.template && !this.isGone
          ? html`<desk-confirm
            dangerous
            act=${words.remove}
            question=${words.sure}
            yes=${words.remove}
            no=${words.keep}
            @desk-confirmed=${() => this.#remove()}
          ></desk-confirm>`
          : nothing
      }`;
  }

  #remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLTextAreaElement) this.#box = target;
  };

  #put(field: string): void {
    const box = this.#box ?? this.renderRoot.querySelector('textarea');
    if (box) insertAtCaret(box, field);
  }

  /** How a resident would read it. */
  #sample() {
    const { templates: words } = this.desk.t;
    const texts = Object.entries(inputOf(this.#values).text);
    if (texts.length === 0) return nothing;
    return html`<section class="sample" aria-labelledby="sample">
      <h3 id="sample">${words.sample}</h3>
      ${texts.map(([language, text]) => {
        const { sampleOf } = deskMessagesIn(language).templates;
        return html`<p class="said" lang=${language} dir="auto">${fillTemplate(text, sampleOf, (field) => field)}</p>`;
      })}
    </section>`;
  }
}

customElements.define('desk-template-editor', DeskTemplateEditor);
