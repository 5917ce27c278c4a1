import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormView } from './form-view.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** Rows of a form that can be added and removed. Each has a key, so that its controls keep what was typed. */
export class Rows implements ReactiveController {
  #host: Host;
  #keys: number[];
  #next: number;
  /** Fewest rows that stay. */
  readonly #least: number;

  constructor(host: Host, count: number, least = 1) {
    this.#least = least;
    this.#host = host;
    this.#keys = Array.from({ length: count }, (_, index) => index);
    this.#next = count;
    host.addController(this);
  }

  hostConnected(): void {}

  get count(): number {
    return this.#keys.length;
  }

  /** Begins anew with empty rows. */
  reset(count: number): void {
    this.#keys = [];
    this.grow(count);
  }

  /** Makes at least so many rows. */
  grow(count: number): void {
    while (this.#keys.length < count) this.#keys.push(this.#next++);
    this.#host.requestUpdate();
  }

  render(view: FormView, name: string, label: string, row: (index: number) => unknown) {
    const { t } = view;
    return html`<ol class="rows" data-rows=${name}>
        ${repeat(
          this.#keys,
          (key) => key,
          (key, index) => html`<li>
            <div class="row" role="group" aria-label="${label} ${index + 1}">${row(index)}</div>
            <button
              type="button"
              class="icon"
              aria-label="${t.remove}: ${label} ${index + 1}"
              ?hidden=${this.#keys.length <= this.#least}
              @click=${() => this.#remove(key, name)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>`,
        )}
      </ol>
      <button type="button" data-add=${name} @click=${() => this.#add(name)}>${t.add}: ${label}</button>`;
  }

  async #add(name: string): Promise<void> {
    this.grow(this.#keys.length + 1);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-rows="${name}"] > li:last-child input`)?.focus();
  }

  async #remove(key: number, name: string): Promise<void> {
    this.#keys = this.#keys.filter((other) => other !== key);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const add = this.#host.renderRoot.querySelector<HTMLElement>(`[data-add="${name}"]`);
    add?.focus();
    // What was typed in a row is gone with it: the draft and the sums should know.
    add?.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
