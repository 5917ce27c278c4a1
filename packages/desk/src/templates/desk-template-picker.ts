import { textIn } from '@veche/protocol';
import { fillTemplate, staffRoutes, type Template, type TemplateList } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { css, html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { deskMessagesIn } from '../messages/index.ts';
import { addressOf } from '../route.ts';
import { found } from './search.ts';

/** What was chosen, with what fills in its fields. */
export interface Picked {
  template: Template;
  list: TemplateList;
}

/** A button to choose a ready answer by words of it. Fires `desk-template`. */
export class DeskTemplatePicker extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    css`
      :host {
        display: inline-block;
        container-type: normal;
      }

      dialog {
        inline-size: min(36rem, 100% - 2rem);
        padding: 1.25rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
      }

      dialog[open] {
        display: grid;
        gap: 0.75rem;
      }

      [role="listbox"] {
        max-block-size: 50vh;
        overflow-y: auto;
        list-style: none;
      }

      [role="option"] {
        padding: 0.5rem 0.75rem;
        border: 2px solid transparent;
        border-radius: 6px;
        cursor: pointer;
      }

      [role="option"][aria-selected="true"] {
        border-color: var(--accent);
        background: var(--well);
      }

      [role="option"] span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];
  static override properties = { language: {}, department: {} };

  /** The resident's. */
  declare language: string;
  /** The department that answers: its own come first. */
  declare department: string | null;

  #list: TemplateList | undefined;
  #sought = '';
  #at = 0;
  #problem = '';

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #found(): Template[] {
    return found(this.#list?.templates ?? [], this.#sought, this.department);
  }

  /** Each time anew: a colleague may have written one just now. */
  async open(): Promise<void> {
    this.#sought = '';
    this.#at = 0;
    this.#dialog?.showModal();
    const input = this.renderRoot.querySelector('input');
    if (input) input.value = '';
    input?.focus();
    try {
      this.#list = await this.desk.call(staffRoutes.listTemplates);
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  #pick(template: Template | undefined): void {
    if (!template || !this.#list) return;
    this.#dialog?.close();
    const detail: Picked = { template, list: this.#list };
    this.dispatchEvent(new CustomEvent('desk-template', { detail, bubbles: true, composed: true }));
  }

  #search = (event: Event): void => {
    this.#sought = (event.target as HTMLInputElement).value;
    this.#at = 0;
    this.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') this.#pick(this.#found[this.#at]);
    else if (step) void this.#go(step);
    else return;
    event.preventDefault();
  };

  async #go(step: number): Promise<void> {
    this.#at = Math.min(this.#found.length - 1, Math.max(0, this.#at + step));
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { templates: words } = this.desk.t;
    const all = this.#found;
    return html`<div class="veche bare">
      <button type="button" @click=${() => this.open()} aria-haspopup="dialog">${words.insert}</button>
      <dialog aria-labelledby="title">
        <h2 id="title">${words.insert}</h2>
        <label for="sought">${words.search}</label>
        <input
          id="sought"
          role="combobox"
          autocomplete="off"
          aria-expanded="true"
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${all.length > 0 ? `option-${this.#at}` : nothing}
          @input=${this.#search}
          @keydown=${this.#onKey}
        />
        <p class="quiet" role="status">${this.#problem || (this.#list ? words.found(all.length) : '')}</p>
        <ul role="listbox" id="found" aria-label=${words.title}>
          ${all.map((template, index) => this.#option(template, index))}
        </ul>
        <form method="dialog" class="actions">
          <button>${words.close}</button>
          <a href=${addressOf({ page: 'templates' })} @click=${() => this.#dialog?.close()}>${words.edit}</a>
        </form>
      </dialog>
    </div>`;
  }

  #option(template: Template, index: number) {
    const { space, lang } = this.desk;
    const { fields } = deskMessagesIn(this.language).templates;
    const department = space.departments.find(({ id }) => id === template.department);
    return html`<li
      role="option"
      id="option-${index}"
      aria-selected=${index === this.#at ? 'true' : 'false'}
      @click=${() => this.#pick(template)}
    >
      <b>${template.name}</b>${department ? html` <small>${textIn(department.name, lang)}</small>` : nothing}
      <span class="quiet" dir="auto">${fillTemplate(textIn(template.text, this.language), {}, (field) => fields[field])}</span>
    </li>`;
  }
}

customElements.define('desk-template-picker', DeskTemplatePicker);
