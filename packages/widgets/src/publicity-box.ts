import type { Client } from '@veche/client';
import type { Problem, Receipt, Submission } from '@veche/protocol';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { problemOf } from './problem-of.ts';
import type { ReceiptView } from './receipt-view.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** Who else reads it, and the resident's say in that: it can be given and taken back at any time. */
export class PublicityBox implements ReactiveController {
  #host: Host;
  #whenChanged: (submission: Submission) => void;
  #client?: Client;
  #receipt?: Receipt;
  #isBusy = false;
  #problem: Problem['code'] | undefined;

  constructor(host: Host, whenChanged: (submission: Submission) => void) {
    this.#host = host;
    this.#whenChanged = whenChanged;
    host.addController(this);
  }

  hostDisconnected(): void {}

  /** Whose say it is. */
  follow(client: Client, receipt: Receipt): void {
    this.#client = client;
    this.#receipt = receipt;
  }

  async #permit(mayPublish: boolean): Promise<void> {
    if (this.#isBusy || !this.#client || !this.#receipt) return;
    this.#isBusy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      this.#whenChanged(await this.#client.permitPublishing(this.#receipt, mayPublish));
    } catch (error) {
      this.#problem = problemOf(error).code;
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
  }

  render({ id, space, publicity, status }: Submission, { t, format }: ReceiptView) {
    if (!publicity || !this.#client || status === 'withdrawn') return nothing;
    const { may_publish, published_at } = publicity;
    const words = t.receipt.publicity;
    const state = published_at
      ? html`${words.published(format.moment(published_at))} <a href=${this.#client.caseUrl(space, id)}>${words.read}</a>`
      : may_publish
        ? words.permitted
        : words.staffOnly;
    return html`<section class="publicity" aria-labelledby="publicity-title">
      <h5 id="publicity-title">${words.title}</h5>
      <p>${state}</p>
      <p class="issue" role="alert" ?hidden=${!this.#problem}>${this.#problem && t.problem[this.#problem]}</p>
      <button type="button" aria-disabled=${this.#isBusy} @click=${() => this.#permit(!may_publish)}>
        ${may_publish ? words.forbid : words.permit}
      </button>
    </section>`;
  }
}
