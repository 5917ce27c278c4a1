import type { Client } from '@veche/client';
import type { Problem, Receipt } from '@veche/protocol';
import { makeUuid } from '@veche/protocol/light';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { problemOf } from './problem-of.ts';
import type { ReceiptView } from './receipt-view.ts';

/** The box to write back. The message's id is made before it is sent, and kept for every try of the same words. */
export class ReplyBox implements ReactiveController {
  #host: ReactiveControllerHost;
  #whenSent: (id: string) => void;
  #pending: { id: string; text: string } | undefined;
  #isBusy = false;
  #problem: Problem['code'] | 'required' | undefined;

  constructor(host: ReactiveControllerHost, whenSent: (id: string) => void) {
    this.#host = host;
    this.#whenSent = whenSent;
    host.addController(this);
  }

  hostConnected(): void {}

  async #send(event: SubmitEvent, client: Client, receipt: Receipt): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const box = form.elements.namedItem('text') as HTMLTextAreaElement;
    const text = box.value.trim();
    if (this.#isBusy) return;
    if (!text) return this.#fail('required', box);
    // Other words are another message.
    if (this.#pending?.text !== text) this.#pending = { id: makeUuid(), text };
    this.#isBusy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      const { id } = await client.say(receipt, this.#pending);
      this.#pending = undefined;
      this.#isBusy = false;
      // What was typed meanwhile stays.
      if (box.value.trim() === text) form.reset();
      this.#whenSent(id);
    } catch (error) {
      this.#isBusy = false;
      this.#fail(problemOf(error).code, box);
    }
  }

  #fail(problem: Problem['code'] | 'required', box: HTMLElement): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    box.focus();
  }

  render(client: Client, receipt: Receipt, { t }: ReceiptView) {
    const problem = this.#problem;
    const words = problem === 'required' ? t.issue.required() : problem && t.problem[problem];
    return html`<form class="reply" novalidate @submit=${(event: SubmitEvent) => this.#send(event, client, receipt)}>
      <div class="field">
        <label for="text">${t.receipt.writeLabel}</label>
        <textarea
          id="text"
          name="text"
          rows="3"
          maxlength="5000"
          aria-describedby="text-issue"
          aria-invalid=${problem ? 'true' : 'false'}
        ></textarea>
        <p class="issue" id="text-issue" role="alert" ?hidden=${!problem}>${words}</p>
      </div>
      <button type="submit" class="primary" aria-disabled=${this.#isBusy}>
        ${this.#isBusy ? t.sending : t.receipt.send}
      </button>
    </form>`;
  }
}
