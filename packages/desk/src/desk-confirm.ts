import { fields, first, rest } from '@veche/widgets/parts';
import { css, html, LitElement } from 'lit';
import { deskStyles } from './desk-styles.ts';

/** A button that asks once more, in words, before what it does. Fires `desk-confirmed`. */
export class DeskConfirm extends LitElement {
  static override styles = [
    first,
    rest,
    fields,
    deskStyles,
    css`
      .sure {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: center;
        padding: 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }

      .sure p {
        flex-basis: 100%;
      }
    `,
  ];

  static override properties = {
    act: {},
    question: {},
    yes: {},
    no: {},
    isDangerous: { type: Boolean, attribute: 'dangerous' },
  };

  /** What the button says. */
  declare act: string;
  /** What will happen, and whether that is meant. */
  declare question: string;
  declare yes: string;
  declare no: string;
  /** It cannot be undone. */
  declare isDangerous: boolean;

  #isAsking = false;

  async #ask(isAsking: boolean): Promise<void> {
    this.#isAsking = isAsking;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isAsking ? '.sure' : 'button')?.focus();
  }

  async #agree(): Promise<void> {
    await this.#ask(false);
    this.dispatchEvent(new CustomEvent('desk-confirmed', { bubbles: true, composed: true }));
  }

  protected override render() {
    const kind = this.isDangerous ? 'danger' : '';
    if (!this.#isAsking) {
      return html`<div class="veche bare">
        <button type="button" class=${kind} @click=${() => this.#ask(true)}>${this.act}</button>
      </div>`;
    }
    return html`<div class="veche bare">
      <div class="sure" role="group" aria-labelledby="question" tabindex="-1">
        <p id="question">${this.question}</p>
        <button type="button" class=${kind} @click=${() => this.#agree()}>${this.yes}</button>
        <button type="button" @click=${() => this.#ask(false)}>${this.no}</button>
      </div>
    </div>`;
  }
}

customElements.define('desk-confirm', DeskConfirm);
