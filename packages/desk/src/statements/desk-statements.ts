import { type Issue, makeUuid, type Statement, textIn } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { problemOf, readForm } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { caseStyles } from '../case-styles.ts';
import '../desk-confirm.ts';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { editorStyles } from '../editor-styles.ts';
import type { EditorView } from '../kinds/kind-editor.ts';
import { textsField } from '../kinds/parts.ts';

/** What was said to all who took part in a topic, and a box to say more. */
export class DeskStatements extends DeskElement {
  static override styles = [...DeskElement.styles, caseStyles, editorStyles];
  static override properties = { topic: { attribute: false } };

  /** Id of the topic. */
  declare topic: string;

  #statements: Statement[] = [];
  /** One id for all tries to say the same. */
  #id = makeUuid();
  #issues: readonly Issue[] = [];
  #alert = '';
  #said = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('topic')) void this.#load();
  }

  async #load(): Promise<void> {
    const { topic } = this;
    this.#statements = [];
    this.#said = this.#alert = '';
    try {
      const { statements } = await this.desk.call(staffRoutes.readStaffTopic, { params: { topic } });
      // Another one may have been opened meanwhile.
      if (topic === this.topic) this.#statements = statements;
    } catch (error) {
      this.#alert = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  async #publish(): Promise<void> {
    const { call, t } = this.desk;
    const form = this.renderRoot.querySelector('form');
    if (!form) return;
    const { text = {} } = readForm(form) as { text?: Record<string, string> };
    this.#issues = [];
    this.#said = this.#alert = '';
    try {
      const params = { topic: this.topic, statement: this.#id };
      await call(staffRoutes.publishStatement, { params, body: { text } });
      this.#id = makeUuid();
      form.reset();
      await this.#load();
      this.#said = t.statements.published;
    } catch (error) {
      const { code, issues = [] } = problemOf(error);
      this.#issues = issues;
      const words = formViewOf(this.desk).t;
      this.#alert = issues.length > 0 ? words.fixIssues : words.problem[code];
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  protected override render() {
    const { desk } = this;
    const { statements: words } = desk.t;
    return html`<section class="veche" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet">${words.hint}</p>
      <p class="announcer" role="status">${this.#said}</p>
      ${
        this.#statements.length > 0
          ? html`<ol class="messages">${this.#statements.map((one) => this.#statement(one))}</ol>`
          : html`<p class="quiet">${words.none}</p>`
      }
      <p class="alert" role="alert" ?hidden=${!this.#alert}>${this.#alert}</p>
      ${desk.may(staffRoutes.publishStatement) ? this.#form() : nothing}
    </section>`;
  }

  #statement({ name, text, published_at }: Statement) {
    const { lang, format } = this.desk;
    return html`<li class="official">
      <p><b>${textIn(name, lang)}</b> <time class="quiet" datetime=${published_at}>${format.moment(published_at)}</time></p>
      ${Object.entries(text).map(([language, one]) => html`<p class="said" lang=${language} dir="auto">${one}</p>`)}
    </li>`;
  }

  #form() {
    const { desk } = this;
    const { statements: words } = desk.t;
    const view: EditorView = { ...formViewOf(desk), issues: this.#issues, isBusy: false, desk, rows: {} };
    return html`<form novalidate @submit=${(event: SubmitEvent) => event.preventDefault()}>
      ${textsField(view, 'text', words.text, { rows: 4 })}
      <desk-confirm
        act=${words.publish}
        question=${words.sure}
        yes=${words.yes}
        no=${words.no}
        @desk-confirmed=${() => this.#publish()}
      ></desk-confirm>
    </form>`;
  }
}

customElements.define('desk-statements', DeskStatements);
