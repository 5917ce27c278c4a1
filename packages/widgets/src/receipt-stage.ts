import type { KindName } from '@veche/protocol';
import { type CSSResult, html, type ReactiveControllerHost } from 'lit';
import type { FormView } from './form-view.ts';
import { loadPart } from './load-part.ts';
import type { State } from './participation.ts';
import type { Around } from './receipt-part.ts';
import { skeleton, titleOf } from './topic-view.ts';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Loads what the kind shows there besides the receipt. */
  prepareReceipt(): Promise<void>;
}

/** What a widget shows once the answer is in. It comes when somebody begins to act. */
export class ReceiptStage {
  #host: Host;
  #part?: typeof import('./receipt-part.ts');
  #isMissing = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Loads it; where it does not come, `render` says so and offers to try again. */
  async load(): Promise<void> {
    try {
      await this.#host.prepareReceipt();
      this.#part ??= await loadPart(import('./receipt-part.ts'));
      this.#isMissing = false;
    } catch {
      this.#isMissing = true;
    }
    this.#host.requestUpdate();
  }

  async focus(): Promise<void> {
    await this.load();
    await this.#host.updateComplete;
    const receipt = this.#host.renderRoot.querySelector('veche-receipt');
    await receipt?.updateComplete;
    (receipt ?? this.#host.renderRoot.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }

  render<K extends KindName>(state: State<K> & { name: 'done' }, view: FormView, around: Around) {
    const title = titleOf(state.topic, view.lang);
    if (this.#part) return html`${title}${this.#part.receiptPart(state, view, around)}`;
    if (!this.#isMissing) return html`${title}${skeleton}`;
    const url = around.client.receiptUrl(state.receipt);
    return html`${title}
      <p class="alert" role="alert" tabindex="-1">${view.t.broken}</p>
      <a href=${url}>${url}</a>
      <button type="button" @click=${() => this.load()}>${view.t.retry}</button>`;
  }
}

/** Puts styles that came with a part into the shadow root. */
export function adopt(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  if (styleSheet) (root as ShadowRoot).adoptedStyleSheets.push(styleSheet);
}
