import type { DeviceStorage } from '@veche/client';
import { html } from 'lit';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';

/** What a resident typed, kept on the device from the first input until it is sent. */
export class Draft {
  #storage: () => DeviceStorage | undefined;
  #isRestored = false;

  constructor(storage: () => DeviceStorage | undefined) {
    this.#storage = storage;
  }

  keep(topic: string, values: FormValues): void {
    this.#storage()?.set(`draft ${topic}`, values);
  }

  /** Gives what was kept, if anything. */
  restore(topic: string, give: (values: FormValues) => void): void {
    const values = this.#storage()?.get<FormValues>(`draft ${topic}`);
    this.#isRestored = values !== undefined;
    if (values) give(values);
  }

  forget(topic: string): void {
    this.#storage()?.remove(`draft ${topic}`);
    this.#isRestored = false;
  }

  /** Says where it is; once it was restored, offers to begin anew. */
  render({ t }: FormView, startAnew: () => void) {
    if (!this.#isRestored) return html`<p class="hint">${t.initiative.draftStays}</p>`;
    return html`<p class="notice">
      ${t.initiative.draftKept} <button type="button" class="quiet-button" @click=${startAnew}>${t.initiative.draftClear}</button>
    </p>`;
  }
}
