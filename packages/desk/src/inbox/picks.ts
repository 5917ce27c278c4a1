import type { InboxItem } from '@veche/protocol/desk';
import { html } from 'lit';
import type { Desk } from '../desk-context.ts';

/** The most that are changed at once. */
const most = 100;

/** Which rows of a list are picked, to do something with all of them. */
export class Picks {
  readonly #changed: () => void;
  #ids = new Set<string>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get ids(): string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id) && this.#ids.size < most) this.#ids.add(id);
    this.#changed();
  }

  /** What is no longer in the list is not picked either. */
  keep(items: readonly InboxItem[]): void {
    this.#ids = new Set(items.map(({ id }) => id).filter((id) => this.#ids.has(id)));
  }

  /** A box for all that is shown. */
  box({ t }: Desk, items: readonly InboxItem[]) {
    const some = items.slice(0, most);
    const isAll = some.length > 0 && some.every(({ id }) => this.#ids.has(id));
    const pick = () => {
      this.#ids = new Set(isAll ? [] : some.map(({ id }) => id));
      this.#changed();
    };
    return html`<label class="all"><input type="checkbox" .checked=${isAll} @change=${pick} />
      ${this.#ids.size > 0 ? t.changes.picked(this.#ids.size) : t.changes.pickAll}</label>`;
  }
}
