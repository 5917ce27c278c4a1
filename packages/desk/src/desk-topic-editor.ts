import {
  type Issue,
  type KindName,
  parse,
  slug,
  type Texts,
  type Topic,
  textIn,
  topicDraft,
} from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type FormValues, fillForm, problemOf, Rows, readForm, valueAt } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from './desk-context.ts';
import { DeskElement } from './desk-element.ts';
import { editorStyles } from './editor-styles.ts';
import { editorOf } from './kinds/index.ts';
import type { EditorView } from './kinds/kind-editor.ts';
import './desk-topic-preview.ts';
import './statements/desk-statements.ts';
import { showAsOpen } from './preview.ts';
import { addressOf } from './route.ts';
import { SuggestedId } from './suggested-id.ts';
import { draftOf, startOf, topicFields, valuesOf } from './topic-form.ts';

/** Writes a topic of any kind, with the real widget beside it. */
export class DeskTopicEditor extends DeskElement {
  static override styles = [...DeskElement.styles, editorStyles];
  static override properties = { topic: { attribute: false }, kind: { attribute: false } };

  /** Id of a topic that is there; a new one has a `kind` instead. */
  declare topic?: string;
  declare kind?: KindName;

  #kind: KindName | undefined;
  #rows: Record<string, Rows> = {};
  #issues: readonly Issue[] = [];
  #alert = '';
  #said = '';
  #saved: string | undefined;
  #shown: Topic | undefined;
  #title: Texts = {};
  #hasConsent = false;
  #id = new SuggestedId('id');

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('topic') && !changed.has('kind')) return;
    // A new topic that was just saved gets its address while its form stays.
    if (!this.topic || this.topic !== this.#saved) void this.#open();
  }

  async #open(): Promise<void> {
    const { call, space } = this.desk;
    const { topic, kind } = this;
    // Nothing of another topic stays.
    this.#kind = this.#shown = undefined;
    this.#said = this.#alert = '';
    this.#id.forget();
    try {
      const found = topic ? await call(staffRoutes.readStaffTopic, { params: { topic } }) : undefined;
      const wanted = found?.draft.kind ?? kind;
      // Another one may have been opened meanwhile.
      if (!wanted || topic !== this.topic || kind !== this.kind) return;
      if (found) this.#shown = showAsOpen(found, space);
      await this.#start(wanted, found ? valuesOf(found.draft) : startOf(wanted, space.id));
      await this.focusHeading();
    } catch (error) {
      this.#alert = formViewOf(this.desk).t.problem[problemOf(error).code];
      this.requestUpdate();
    }
  }

  async #start(kind: KindName, values: FormValues): Promise<void> {
    const count = (name: string, least: number) =>
      Math.max(least, (valueAt(values, name) as unknown[] | undefined)?.length ?? 0);
    this.#kind = kind;
    this.#rows = Object.fromEntries(
      Object.entries(editorOf(kind).lists).map(([name, least]) => [
        name,
        new Rows(this, count(name, least), least),
      ]),
    );
    this.#hasConsent = Boolean(values.has_consent);
    this.#title = (values.title as Texts | undefined) ?? {};
    this.#issues = [];
    this.requestUpdate();
    await this.updateComplete;
    const form = this.#form;
    // Whoever only reads has none.
    if (!form) return;
    fillForm(form, values);
    // A choice of one is none to be made, and days are of the first kind unless it is said.
    for (const select of form.querySelectorAll('select'))
      if (select.options.length === 1 || (select.value === '' && select.name.endsWith('.of')))
        select.selectedIndex = 0;
    this.#preview();
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** What the form says now: the id, the draft, and what is wrong with them. */
  #read() {
    const values = this.#form ? readForm(this.#form) : {};
    const id = this.topic ?? String(values.id ?? '');
    const draft = draftOf(this.#kind as KindName, this.desk.space.id, values);
    const checked = parse(topicDraft, draft);
    return {
      id,
      draft,
      issues: [...parse(slug, id, ['id']).issues, ...checked.issues],
      hasConsent: Boolean(values.has_consent),
    };
  }

  #hear = (event: Event): void => {
    this.#id.hear(event, `title.${this.desk.space.languages[0]}`);
    this.#preview();
  };

  /** Shows the widget as soon as the draft is whole enough; while it is not, the last whole one stays. */
  #preview = (): void => {
    const { draft, hasConsent } = this.#read();
    this.#hasConsent = hasConsent;
    const { data } = parse(topicDraft, draft);
    if (data) {
      const topic = { id: 'preview', draft: data, updated_at: new Date().toISOString() };
      this.#shown = showAsOpen(topic, this.desk.space);
    }
    this.requestUpdate();
  };

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { call, t } = this.desk;
    const { id, draft, issues } = this.#read();
    this.#issues = issues;
    this.#alert = issues.length > 0 ? formViewOf(this.desk).t.fixIssues : '';
    this.#said = '';
    try {
      if (issues.length === 0) {
        const saved = await call(staffRoutes.publishTopic, { params: { topic: id }, body: draft });
        // With the codes that it was given.
        await this.#start(saved.draft.kind, valuesOf(saved.draft));
        this.#said = t.editor.saved;
        this.#saved = id;
        if (!this.topic) location.replace(addressOf({ page: 'topic', id }));
      }
    } catch (error) {
      const { code, issues: found = [] } = problemOf(error);
      this.#issues = found;
      this.#alert = code === 'conflict' ? t.editor.taken : formViewOf(this.desk).t.problem[code];
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] :is(input, select, button)')
      ?.focus();
  }

  protected override render() {
    const { desk } = this;
    const { t } = desk;
    const kind = this.#kind;
    document.title = `${this.topic ?? t.topics.create} · ${t.title}`;
    const view: EditorView = {
      ...formViewOf(desk),
      issues: this.#issues,
      isBusy: false,
      desk,
      rows: this.#rows,
    };
    return html`<div class="veche bare panes">
      <section class="veche">
        <h1 tabindex="-1">${this.topic ? textIn(this.#title, desk.lang) : kind ? t.newOf[kind] : ''}</h1>
        ${this.topic ? html`<p class="quiet">${this.topic}</p>` : nothing}
        <p class="announcer" role="status">${this.#said}</p>
        ${
          kind && desk.may(staffRoutes.publishTopic)
            ? html`<form novalidate @submit=${this.#save} @change=${this.#preview} @input=${this.#hear}>
              ${topicFields(view, kind, !this.topic, this.#hasConsent)}
              <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
              ${this.#said ? html`<p class="notice" aria-hidden="true">${this.#said}</p>` : nothing}
              <button type="submit" class="primary">${t.editor.save}</button>
            </form>`
            : html`<p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>`
        }
      </section>
      ${kind ? html`<desk-topic-preview .kind=${kind} .shown=${this.#shown} .published=${this.topic}></desk-topic-preview>` : nothing}
      ${kind && this.topic ? html`<desk-statements .topic=${this.topic}></desk-statements>` : nothing}
    </div>`;
  }
}

customElements.define('desk-topic-editor', DeskTopicEditor);
