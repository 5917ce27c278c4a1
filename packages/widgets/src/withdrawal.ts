import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ReceiptView } from './receipt-view.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** The button that takes an answer back, and the question before it does: there is no way to undo it. */
export class Withdrawal implements ReactiveController {
  #host: Host;
  #withdraw: () => Promise<void>;
  #isAsking = false;

  constructor(host: Host, withdraw: () => Promise<void>) {
    this.#host = host;
    this.#withdraw = withdraw;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isAsking = false;
  }

  async #ask(isAsking: boolean): Promise<void> {
    this.#isAsking = isAsking;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(isAsking ? '.sure button' : '.danger')?.focus();
  }

  #agree(): void {
    this.#isAsking = false;
    void this.#withdraw();
  }

  render({ t }: ReceiptView) {
    if (!this.#isAsking) {
      return html`<button type="button" class="danger" @click=${() => this.#ask(true)}>${t.receipt.withdraw}</button>`;
    }
    return html`<div class="sure" role="group" aria-label=${t.receipt.withdrawSure}>
      <p>${t.receipt.withdrawSure}</p>
      <button type="button" class="danger" @click=${() => this.#agree()}>${t.receipt.withdrawYes}</button>
      <button type="button" @click=${() => this.#ask(false)}>${t.receipt.withdrawNo}</button>
    </div>`;
  }
}
