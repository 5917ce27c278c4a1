import { problemOf, wordsIn } from '@veche/widgets/parts';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { wordsOf } from '../desk-context.ts';

type Host = ReactiveControllerHost &
  HTMLElement & { lang: string; renderRoot: HTMLElement | DocumentFragment };

/** What a link that works once opens: read when it is known, and told where it is over. */
export class OpenedLink<T> implements ReactiveController {
  value: T | undefined;
  #problem: ReturnType<typeof problemOf>['code'] | undefined;
  readonly #host: Host;
  readonly #fetch: () => Promise<T>;

  /** `fetch` throws a `ProblemError`: `unauthorized` where the link is over. */
  constructor(host: Host, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  hostConnected(): void {}

  async read(): Promise<void> {
    this.value = this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      this.value = await this.#fetch();
    } catch (error) {
      this.#problem = problemOf(error).code;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /** In place of what it opens, until that is there. */
  render(words: { over: string; overHint: string }) {
    const { t } = wordsOf(this.#host.lang);
    const { problem, retry } = wordsIn(this.#host.lang);
    if (!this.#problem) return html`<p role="status">${t.inbox.loading}</p>`;
    const isOver = this.#problem === 'unauthorized';
    return html`<p class="alert" role="alert">${isOver ? words.over : problem[this.#problem]}</p>
      ${isOver ? html`<p>${words.overHint}</p>` : html`<button type="button" @click=${() => this.read()}>${retry}</button>`}
      <p><a href="#/inbox">${t.join.toDesk}</a></p>`;
  }
}
