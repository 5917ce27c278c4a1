import type { LazyClient } from '@veche/client/lazy';
import type { Answers, CaseItem, Problem } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { directionOf } from '@veche/words/direction-of';
import { formatIn } from '@veche/words/format';
import { shorten } from '@veche/words/shorten';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { problemIn } from './form-view.ts';
import { languageOf, spoken, wordsIn } from './language.ts';
import { learn } from './learn.ts';
import { openClient } from './open-client.ts';
import { problemOf } from './problem-of.ts';
import { first } from './styles/first.ts';
import { rest } from './styles/rest.ts';
import { version } from './version.ts';
import { afterWords } from './words/after.ts';
import { answersWords } from './words/answers.ts';

/** Answers that are shown. */
const most = 5;

/**
 * How a space answers: usual time, share on time and overdue, by department; and the newest answers that are published.
 *
 * @csspart base - The box of the table.
 * @example
 * <veche-answers endpoint="https://veche.example.org" space="ozersk" lang="en"></veche-answers>
 *
 * @example
 * const element = document.createElement('veche-answers');
 * element.client = createClient({ endpoint: 'https://veche.example.org' });
 * await element.load();
 *
 * @summary Shows how fast the administration answers.
 */
export class VecheAnswers extends LitElement {
  static override styles = [
    first,
    rest,
    css`
      .scroll {
        overflow-x: auto;
      }

      table {
        inline-size: 100%;
        border-collapse: collapse;
      }

      caption {
        padding-block-end: 0.5em;
        color: var(--quiet);
        text-align: start;
      }

      :is(th, td) {
        padding-block: 0.5em;
        padding-inline: 0 0.75em;
        border-block-end: 1px solid var(--edge);
        text-align: start;
        vertical-align: baseline;
      }

      ol {
        display: grid;
        gap: 1em;
        list-style: none;
      }

      .late {
        color: var(--bad);
        font-weight: 650;
      }
    `,
  ];

  static readonly version = version;

  static override properties = { endpoint: {}, space: {}, lang: {}, client: { attribute: false } };

  /** Address of the endpoint; may be relative to the page. Left out inside a `<veche-space>`. */
  declare endpoint?: string;
  /** Id of the space; that of the `<veche-space>` around unless set. */
  declare space?: string;
  /** Language of the table; the page's unless set. */
  declare lang: string;
  /** Instead of a client of `endpoint`. */
  declare client?: LazyClient;

  #answers?: Answers;
  /** Whose answers are the newest, with the address of each. */
  #latest: (CaseItem & { url: string })[] = [];
  #problem?: Problem['code'];
  #language = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('endpoint') || changed.has('space') || changed.has('client')) {
      void this.load();
    }
  }

  /**
   * Asks for the figures of now.
   *
   * @public
   */
  async load(): Promise<void> {
    const around = this.closest('veche-space');
    const endpoint = this.endpoint ?? around?.endpoint;
    const source =
      this.client ?? around?.client ?? (endpoint === undefined ? undefined : openClient(endpoint));
    const language = languageOf(this);
    try {
      const client = await source?.load();
      const space = this.space ?? around?.space ?? '';
      const [answers, latest] = await Promise.all([
        client?.answers(space),
        client?.cases(space, { sort: 'answered', limit: most }),
      ]);
      await Promise.all([learn(language, afterWords), learn(language, answersWords)]);
      this.#answers = answers;
      this.#latest = (latest?.cases ?? []).map((one) => ({
        ...one,
        url: client?.caseUrl(space, one.id) ?? '',
      }));
      this.#problem = undefined;
    } catch (error) {
      await learn(language, afterWords).catch(() => {});
      this.#problem = problemOf(error).code;
    }
    this.#language = spoken(language);
    this.requestUpdate();
  }

  protected override render() {
    const lang = this.#language;
    // Until the words are there, those of the page stand for them.
    if (!lang) return html`<slot></slot>`;
    const t = wordsIn(lang);
    return html`<div class="veche" part="base" lang=${lang} dir=${directionOf(lang)}>
      ${
        this.#problem
          ? html`<p class="alert" role="alert">${problemIn(t, this.#problem)}</p>
              <button type="button" @click=${() => this.load()}>${t.retry}</button>`
          : this.#answers
            ? html`${this.#draw(this.#answers, lang)} ${this.#drawLatest(lang)}`
            : html`<p class="alert">${t.misconfigured}</p>`
      }
    </div>`;
  }

  #draw({ days, departments }: Answers, lang: string) {
    const t = wordsIn(lang).answers;
    const format = formatIn(lang);
    if (departments.length === 0) return html`<h3>${t.title}</h3><p>${t.none}</p>`;
    return html`<h3 id="title">${t.title}</h3>
      <div class="scroll" role="region" aria-labelledby="title" tabindex="0">
        <table>
          <caption>
            ${t.caption(days)}. ${t.medianHint}
          </caption>
          <thead>
            <tr>
              ${[t.department, t.answered, t.median, t.onTime, t.overdue].map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${departments.map(
              ({ name, answered, median_days, on_time, overdue }) => html`<tr>
                <th scope="row">${name ? textIn(name, lang) : t.other}</th>
                <td>${format.number(answered)}</td>
                <td>${median_days === null ? nothing : t.days(format.number(median_days))}</td>
                <td>${on_time === null ? nothing : format.percent(on_time)}</td>
                <td class=${overdue > 0 ? 'late' : nothing}>${format.number(overdue)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #drawLatest(lang: string) {
    const t = wordsIn(lang).answers;
    const format = formatIn(lang);
    if (this.#latest.length === 0) return nothing;
    return html`<section aria-labelledby="latest">
      <h4 id="latest">${t.latest}</h4>
      <ol>
        ${this.#latest.map(
          ({ url, excerpt, answer, department }) => html`<li>
            <a href=${url} dir="auto">${shorten(excerpt, 90)}</a>
            <p dir="auto">${answer?.excerpt}</p>
            <p class="quiet">
              <bdi>${textIn(answer?.name, lang) || textIn(department, lang)}</bdi>
              ${answer ? html`<time datetime=${answer.sent_at}>${format.moment(answer.sent_at)}</time>` : nothing}
            </p>
          </li>`,
        )}
      </ol>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-answers': VecheAnswers;
  }
}
