import { type Issue, ProblemError } from '@veche/protocol';
import type { Session } from '@veche/protocol/desk';
import { problemOf, wordsIn } from '@veche/widgets/parts';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { wordsOf } from '../desk-context.ts';

type Code = ReturnType<typeof problemOf>['code'];
type Host = ReactiveControllerHost &
  HTMLElement & { lang: string; renderRoot: HTMLElement | DocumentFragment };

interface Sending {
  /** Sends the form; `code` where one was asked for. Throws a `ProblemError`. */
  send(form: FormData, code: string | undefined): Promise<Session>;
  /** What a refusal means here; else it is told as everywhere. */
  meaning(code: Code): string | undefined;
}

/**
 * A form that leads into the desk. Whoever has a second factor is asked for a code of it and for nothing twice. Fires
 * `desk-session` on its host.
 */
export class Entry implements ReactiveController {
  issues: readonly Issue[] = [];
  #problem = '';
  #isBusy = false;
  #wantsCode = false;
  readonly #host: Host;
  readonly #sending: Sending;

  constructor(host: Host, sending: Sending) {
    this.#host = host;
    this.#sending = sending;
    host.addController(this);
  }

  hostConnected(): void {}

  submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#isBusy) return;
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.issues = [];
    this.#problem = '';
    this.#isBusy = true;
    this.#host.requestUpdate();
    try {
      const code = String(form.get('code') ?? '').trim() || undefined;
      const session = await this.#sending.send(form, code);
      this.#host.dispatchEvent(
        new CustomEvent('desk-session', { detail: session, bubbles: true, composed: true }),
      );
    } catch (error) {
      this.#hear(error);
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#problem || this.#wantsCode) this.#focus();
  };

  #hear(error: unknown): void {
    const { code, issues = [] } = problemOf(error);
    const { t } = wordsOf(this.#host.lang);
    if (code === 'second-factor-required' && !this.#wantsCode) {
      this.#wantsCode = true;
      return;
    }
    this.issues = issues;
    const pause = error instanceof ProblemError ? error.retryAfter : 0;
    if (code === 'rate-limited') this.#problem = t.entry.tooMany(Math.max(1, Math.ceil(pause / 60_000)));
    else if (code === 'second-factor-required') this.#problem = t.entry.codeNeeded;
    else this.#problem = this.#meaning(code) ?? wordsIn(this.#host.lang).problem[code];
  }

  /** Once a code was asked for, everything before it was right. */
  #meaning(code: Code): string | undefined {
    const isWrong = code === 'unauthorized' && this.#wantsCode;
    return isWrong ? wordsOf(this.#host.lang).t.entry.wrongCode : this.#sending.meaning(code);
  }

  #focus(): void {
    const wanted = ['[aria-invalid="true"]', '[name="code"]', '[type="password"]'];
    for (const one of wanted) {
      const found = this.#host.renderRoot.querySelector<HTMLInputElement>(one);
      if (!found) continue;
      found.focus();
      found.select();
      return;
    }
  }

  /** The end of the form: the code where it is asked for, what is wrong, and the button. */
  render(act: string) {
    const { entry: t } = wordsOf(this.#host.lang).t;
    return html`${
      this.#wantsCode
        ? html`<div class="field">
            <label for="code">${t.code}</label>
            <p class="hint" id="code-hint">${t.codeHint}</p>
            <input
              id="code"
              class="code"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength="32"
              aria-describedby="code-hint problem"
            />
          </div>`
        : nothing
    }
      <p class="alert" id="problem" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      <button type="submit" class="primary" aria-disabled=${this.#isBusy}>${act}</button>`;
  }
}
