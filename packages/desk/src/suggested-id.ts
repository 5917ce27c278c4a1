import { readForm, valueAt } from '@veche/widgets/parts';
import { slugOf } from './slug-of.ts';

/** Puts into a box the id that a name of the same form suggests, until somebody types one of their own. */
export class SuggestedId {
  readonly #box: string;
  #last = '';

  /** `box`: the name of the control. */
  constructor(box: string) {
    this.#box = box;
  }

  /** Something was typed; `name` is the control that suggests, `free` finds an id that is not taken. */
  hear({ target, currentTarget }: Event, name: string, free = (wanted: string) => wanted): void {
    const form = currentTarget as HTMLFormElement;
    const box = form.elements.namedItem(this.#box) as HTMLInputElement | null;
    if (!box || target === box || box.value !== this.#last) return;
    box.value = this.#last = free(slugOf(String(valueAt(readForm(form), name) ?? '')));
  }

  /** Begins anew. */
  forget(): void {
    this.#last = '';
  }
}
