import type { Client } from '@veche/client';
import type { Receipt, Submission } from '@veche/protocol';
import { makeUuid } from '@veche/protocol/light';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { problemOf } from './problem-of.ts';
import type { ReceiptView } from './receipt-view.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
type Words = ReceiptView['t'];

/** Whether the answer solved it: a yes ends it, a no with a reason sends it back. */
export class VerdictBox implements ReactiveController {
  #host: Host;
  #whenJudged: (submission: Submission) => void;
  #client?: Client;
  #receipt?: Receipt;
  /** One id for all tries of one verdict. */
  #id = makeUuid();
  #isSolved?: boolean;
  #isBusy = false;
  #problem: ((t: Words) => string) | undefined;

  constructor(host: Host, whenJudged: (submission: Submission) => void) {
    this.#host = host;
    this.#whenJudged = whenJudged;
    host.addController(this);
  }

  hostDisconnected(): void {}

  /** Whose verdict it is. */
  follow(client: Client, receipt: Receipt): void {
    this.#client = client;
    this.#receipt = receipt;
  }

  #choose(isSolved: boolean): void {
    this.#isSolved = isSolved;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  async #send(event: SubmitEvent, isSolved: boolean | undefined): Promise<void> {
    event.preventDefault();
    if (this.#isBusy || !this.#client || !this.#receipt) return;
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = String(data.get('why') ?? '').trim();
    const rating = Number(data.get('rating')) || undefined;
    if (isSolved === undefined) return this.#fail((t) => t.issue.not_a_choice(), form);
    if (!isSolved && !text) return this.#fail((t) => t.issue.required(), form);
    this.#isBusy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const verdict = { id: this.#id, is_solved: isSolved, rating, ...(isSolved ? {} : { text }) };
    try {
      const submission = await this.#client.judge(this.#receipt, verdict);
      this.#id = makeUuid();
      this.#isSolved = undefined;
      this.#whenJudged(submission);
    } catch (error) {
      this.#fail((t) => t.problem[problemOf(error).code], form);
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
  }

  #fail(problem: (t: Words) => string, form: HTMLFormElement): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    const find = (name: string) => form.querySelector<HTMLElement>(name);
    (find('textarea') ?? find('input'))?.focus();
  }

  render(one: Submission, view: ReceiptView) {
    const { t } = view;
    if (!one.can_judge)
      return one.rating ? html`<p class="quiet">${t.receipt.rated(one.rating)}</p>` : nothing;
    const canAccept = one.status === 'answered';
    const isSolved = canAccept ? this.#isSolved : false;
    return html`<form class="verdict" novalidate @submit=${(event: SubmitEvent) => this.#send(event, isSolved)}>
      ${canAccept ? this.#choice(t) : html`<p><b>${t.receipt.disagree}</b></p>`}
      ${isSolved === true ? this.#stars(t) : nothing} ${isSolved === false ? this.#why(one, view) : nothing}
      <p class="issue" id="verdict-issue" role="alert" ?hidden=${!this.#problem}>${this.#problem?.(t)}</p>
      <div class="actions">
        <button type="submit" aria-disabled=${this.#isBusy}>${this.#isBusy ? t.sending : t.receipt.judged}</button>
      </div>
    </form>`;
  }

  #choice(t: Words) {
    const option = (value: boolean, label: string) => html`<label class="choice">
      <input
        type="radio"
        name="solved"
        aria-describedby=${this.#isSolved === undefined ? 'verdict-issue' : nothing}
        .checked=${this.#isSolved === value}
        @change=${() => this.#choose(value)}
      />
      ${label}
    </label>`;
    return html`<fieldset>
      <legend>${t.receipt.judge}</legend>
      ${option(true, t.receipt.solved)} ${option(false, t.receipt.unsolved)}
    </fieldset>`;
  }

  #stars(t: Words) {
    return html`<div class="field">
      <label for="rating">${t.receipt.rating}</label>
      <select id="rating" name="rating">
        <option value="">${t.receipt.noRating}</option>
        ${t.receipt.ratings.map((label, index) => html`<option value=${index + 1}>${label}</option>`)}
      </select>
    </div>`;
  }

  #why({ judge_until }: Submission, { t, format }: ReceiptView) {
    return html`<div class="field">
      <label for="why">${t.receipt.why}</label>
      <p class="hint" id="why-hint">${judge_until ? t.receipt.judgeUntil(format.moment(judge_until)) : nothing}</p>
      <textarea
        id="why"
        name="why"
        rows="3"
        maxlength="5000"
        aria-describedby="why-hint verdict-issue"
        aria-invalid=${this.#problem ? 'true' : 'false'}
      ></textarea>
    </div>`;
  }
}
