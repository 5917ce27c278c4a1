import { html, nothing } from 'lit';
import type { Desk } from './desk-context.ts';

/** One thing in a list that has an order. */
export interface Place {
  /** What it is, for those who cannot see where the button stands. */
  name: string;
  index: number;
  count: number;
}

/** Buttons that move something up or down its list. After a move the focus belongs to the same button again. */
export function moveButtons(
  { t }: Pick<Desk, 't'>,
  { name, index, count }: Place,
  move: (by: 1 | -1) => void,
) {
  const button = (what: 'up' | 'down', sign: string, by: 1 | -1) => {
    const isOff = index + by < 0 || index + by >= count;
    return html`<button
      type="button"
      class="icon"
      data-does=${what}
      aria-label="${t.order.does[what]}: ${name}"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => !isOff && move(by)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  };
  return html`${button('up', '↑', -1)} ${button('down', '↓', 1)}`;
}
