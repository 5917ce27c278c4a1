import type { FormView } from '@veche/widgets/parts';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from './desk-context.ts';
import { moveButtons } from './move-buttons.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

interface Row<T> {
  key: number;
  /** What the row stands for; nothing where it was just added. */
  of?: T;
}

/** Rows of a form that can be added, removed and put in order. A row keeps what was typed in it wherever it goes. */
export class OrderedRows<T> implements ReactiveController {
  readonly #host: Host;
  #rows: Row<T>[] = [];
  #next = 0;
  #said = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get count(): number {
    return this.#rows.length;
  }

  /** Begins anew. */
  fill(items: readonly T[]): void {
    this.#rows = items.map((of) => ({ key: this.#next++, of }));
    this.#said = '';
    this.#host.requestUpdate();
  }

  /** `name`: the dotted name of the list in its form; `label`: what one row is. */
  render(
    view: FormView & { desk: Desk },
    { name, label }: { name: string; label: string },
    row: (at: string, of: T | undefined) => unknown,
  ) {
    const { order } = view.desk.t;
    return html`<ol class="rows" data-rows=${name}>
        ${repeat(
          this.#rows,
          ({ key }) => key,
          ({ key, of }, index) => html`<li data-key=${key}>
            <div class="row">${row(`${name}.${index}`, of)}</div>
            <div class="moves">
              ${moveButtons(view.desk, { name: `${label} ${index + 1}`, index, count: this.count }, (by) => this.#move(index, by))}
              <button
                type="button"
                class="icon"
                aria-label="${order.does.remove}: ${label} ${index + 1}"
                @click=${() => this.#remove(index, name)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </div>
          </li>`,
        )}
      </ol>
      <p class="announcer" role="status">${this.#said && order.moved(this.#said, this.count)}</p>
      <button type="button" data-add=${name} @click=${() => this.#add(name)}>${view.t.add}: ${label}</button>`;
  }

  async #add(name: string): Promise<void> {
    this.#rows = [...this.#rows, { key: this.#next++ }];
    await this.#redraw();
    this.#find(`[data-rows="${name}"] > li:last-child :is(input:not([type="hidden"]), select)`)?.focus();
  }

  async #move(index: number, by: 1 | -1): Promise<void> {
    const [moved] = this.#rows.splice(index, 1);
    if (!moved) return;
    this.#rows.splice(index + by, 0, moved);
    this.#said = String(index + by + 1);
    await this.#redraw();
    // A browser takes the focus from what it moves.
    const button = this.#find(`li[data-key="${moved.key}"] [data-does="${by < 0 ? 'up' : 'down'}"]`);
    button?.focus();
    this.#tell(button);
  }

  async #remove(index: number, name: string): Promise<void> {
    this.#rows.splice(index, 1);
    await this.#redraw();
    const add = this.#find(`[data-add="${name}"]`);
    add?.focus();
    this.#tell(add);
  }

  async #redraw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** The form says something else now. */
  #tell(near: HTMLElement | null): void {
    near?.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
