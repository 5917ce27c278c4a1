import type { Client, KeptLetter } from '@veche/client';
import type { Problem, Receipt } from '@veche/protocol';
import { makeUuid } from '@veche/protocol/light';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ReceiptView } from './receipt-view.ts';

type Host = ReactiveControllerHost & { isConnected: boolean; renderRoot: HTMLElement | DocumentFragment };

/** The box to write back, and the messages that wait on this device to be sent. */
export class ReplyBox implements ReactiveController {
  #host: Host;
  #whenSent: (id: string) => void;
  #client?: Client;
  #receipt?: Receipt;
  #unwatch?: () => void;
  #waiting: KeptLetter[] = [];
  #isBusy = false;
  #problem: Problem['code'] | 'required' | undefined;

  constructor(host: Host, whenSent: (id: string) => void) {
    this.#host = host;
    this.#whenSent = whenSent;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch ??= this.#client?.outbox.watch(() => void this.#look());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Whose messages these are. */
  async follow(client: Client, receipt: Receipt): Promise<void> {
    if (client !== this.#client) this.hostDisconnected();
    this.#client = client;
    this.#receipt = receipt;
    if (this.#host.isConnected) this.hostConnected();
    await this.#look();
  }

  async #look(): Promise<void> {
    const before = this.#waiting;
    const letters = (await this.#client?.outbox.letters()) ?? [];
    const { id } = this.#receipt ?? {};
    this.#waiting = letters.filter(({ type, receipt }) => type === 'message' && receipt.id === id);
    this.#host.requestUpdate();
    const gone = before.find((one) => !this.#waiting.some((other) => other.id === one.id));
    if (gone) this.#whenSent(gone.id);
  }

  #box(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.reply textarea');
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const box = this.#box();
    if (this.#isBusy || !this.#client || !this.#receipt || !box) return;
    const text = box.value.trim();
    if (!text) return this.#fail('required');
    this.#isBusy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const id = makeUuid();
    const { outbox } = this.#client;
    const left = await outbox.send({ type: 'message', id, receipt: this.#receipt, body: { text } });
    this.#isBusy = false;
    if (left?.problem) {
      await outbox.remove(id);
      return this.#fail(left.problem.code);
    }
    // What was typed meanwhile stays.
    if (box.value.trim() === text) box.value = '';
    if (!left) this.#whenSent(id);
    await this.#look();
  }

  #fail(problem: Problem['code'] | 'required'): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    this.#box()?.focus();
  }

  /** Out of the queue; what it said goes back into the box unless something else stands there. */
  async #takeBack({ id, body }: KeptLetter, isKept: boolean): Promise<void> {
    const box = this.#box();
    this.#waiting = this.#waiting.filter((one) => one.id !== id);
    if (isKept && box && !box.value) box.value = String('text' in body ? body.text : '');
    await this.#client?.outbox.remove(id);
    box?.focus();
  }

  /** Written, and not there yet. */
  #letters({ t }: ReceiptView) {
    if (this.#waiting.length === 0) return nothing;
    return html`<ol class="messages">
      ${this.#waiting.map(
        (letter) => html`<li class="resident waiting">
          <p class="said" dir="auto">${'text' in letter.body ? letter.body.text : ''}</p>
          <p class=${letter.problem ? 'issue' : 'quiet'}>
            ${letter.problem ? (t.problem[letter.problem.code] ?? t.broken) : t.queued.message}
          </p>
          <div class="actions">
            <button type="button" @click=${() => this.#takeBack(letter, true)}>${t.queued.edit}</button>
            <button type="button" class="danger" @click=${() => this.#takeBack(letter, false)}>${t.queued.drop}</button>
          </div>
        </li>`,
      )}
    </ol>`;
  }

  render(view: ReceiptView) {
    const { t } = view;
    const problem = this.#problem;
    const words = problem === 'required' ? t.issue.required() : problem && t.problem[problem];
    return html`${this.#letters(view)}
      <form class="reply" novalidate @submit=${(event: SubmitEvent) => this.#send(event)}>
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
