import { fields, first, rest } from '@veche/widgets/parts';
import { css, html, LitElement } from 'lit';
import { deskStyles } from './desk-styles.ts';
import { areKeysOn, isTyping, setKeys } from './keys.ts';
import type { DeskMessages } from './messages/index.ts';

/** The list of keys, and the switch for those of a single letter (WCAG 2.1.4). */
export class DeskHelp extends LitElement {
  static override styles = [
    first,
    rest,
    fields,
    deskStyles,
    css`
      :host {
        display: inline-block;
        container-type: normal;
      }

      dialog {
        max-inline-size: 28rem;
        padding: 1.25rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.4rem 1rem;
        margin-block: 1rem;
      }

      dt {
        font-weight: 650;
      }
    `,
  ];

  static override properties = { t: { attribute: false } };
  declare t: DeskMessages;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === '?' && areKeysOn() && !isTyping(event)) this.#dialog?.showModal();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected override render() {
    const { help, nav } = this.t;
    const change = (event: Event) => setKeys((event.target as HTMLInputElement).checked);
    return html`<div class="veche bare">
      <button type="button" class="quiet-button" @click=${() => this.#dialog?.showModal()}>${nav.help}</button>
      <dialog aria-labelledby="title">
        <h2 id="title">${help.title}</h2>
        <dl>${Object.entries(help.keys).map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
        <label class="choice"><input type="checkbox" ?checked=${areKeysOn()} @change=${change} /><span>${help.on}</span></label>
        <form method="dialog"><button>${help.close}</button></form>
      </dialog>
    </div>`;
  }
}

customElements.define('desk-help', DeskHelp);
