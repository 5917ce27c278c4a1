import type { Client } from '@veche/client';
import type { Receipt, Results, TopicOf } from '@veche/protocol';
import { html, nothing, type ReactiveElement } from 'lit';
import { adopt } from './adopt.ts';
import type { About, Counts } from './counts.ts';
import type { FormView } from './form-view.ts';
import { resultsStyles } from './styles/results.ts';
import { textOf } from './text-of.ts';

/** Loads the counts of a poll once they may be seen, and draws them as bars and as a table. */
export class ResultsView implements Counts<'poll'> {
  #host: ReactiveElement;
  #results: Results | undefined;
  #asked: object | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    adopt(host.renderRoot, resultsStyles);
  }

  render(state: About<'poll'>, view: FormView, client: Client) {
    // Each state of taking part, as after a changed vote, is counted anew.
    if (state.topic.results !== 'never' && this.#asked !== state) {
      this.#asked = state;
      void this.#load(client, state.topic.id, 'receipt' in state ? state.receipt : undefined);
    }
    return this.#results ? this.#draw(state.topic, this.#results, view) : nothing;
  }

  tell(results: Results): void {
    this.#results = results;
    this.#host.requestUpdate();
  }

  async #load(client: Client, topic: string, receipt?: Receipt): Promise<void> {
    try {
      this.#results = await client.results(topic, receipt);
    } catch {
      // Hidden by policy, or out of reach: the receipt stands without them.
      this.#results = undefined;
    }
    this.#host.requestUpdate();
  }

  #draw(
    topic: TopicOf<'poll'>,
    { counts, points, submissions }: Results,
    { t: { results: t }, lang }: FormView,
  ) {
    const values = topic.method === 'choice' ? counts : (points ?? {});
    const how = { choice: '', ranking: t.borda(topic.options.length), score: t.sum };
    const most = Math.max(1, ...Object.values(values));
    const rows = topic.options
      .map(({ id, title }) => ({ title: textOf(title, lang), value: values[id] ?? 0 }))
      .sort((one, other) => other.value - one.value);
    return html`<section class="results" aria-labelledby="results-title">
      <h4 id="results-title">${t.title}</h4>
      <p class="quiet">${t.total(submissions)} ${how[topic.method]}</p>
      <table>
        <caption class="announcer">${t.caption}</caption>
        <thead class="announcer">
          <tr><th scope="col">${t.option}</th><th scope="col">${topic.method === 'choice' ? t.votes : t.points}</th></tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ title, value }) => html`<tr>
              <th scope="row">
                ${title}<svg class="bar" aria-hidden="true"><rect width="${(100 * value) / most}%" height="100%" /></svg>
              </th>
              <td>${value.toLocaleString(lang)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="quiet">${t.straw}</p>
    </section>`;
  }
}
