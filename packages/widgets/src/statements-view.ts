import type { KindName, TopicOf } from '@veche/protocol';
import type { Format } from '@veche/words/format';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';
import { textOf } from './text-of.ts';

/** What the administration says to all who took part. */
export function statementsView<K extends KindName>(
  { statements = [] }: TopicOf<K>,
  { t, lang, format }: FormView & { format: Format },
) {
  if (statements.length === 0) return nothing;
  return html`<section aria-labelledby="statements-title">
    <h4 id="statements-title">${t.statements.title}</h4>
    ${statements.map(
      ({ name, text, published_at }) => html`<p>
          <b>${textOf(name, lang)}</b>
          <time class="quiet" datetime=${published_at}>${format.moment(published_at)}</time>
        </p>
        <p class="text" dir="auto">${textOf(text, lang)}</p>`,
    )}
  </section>`;
}
