import type { KindName, Topic } from '@veche/protocol';
import { html } from 'lit';
import type { FormView } from '../form-view.ts';
import { feedback } from './feedback.ts';
import { initiative } from './initiative.ts';
import { poll } from './poll.ts';
import type { Summary } from './summary.ts';
import { volunteer } from './volunteer.ts';

const summaries: { [K in KindName]: Summary<K> } = { poll, feedback, initiative, volunteer };

/** An answer in words, as a list of names and values. */
export function summaryOf(topic: Topic, answer: unknown, view: Pick<FormView, 't' | 'lang'>) {
  const summary = summaries[topic.kind] as Summary<KindName>;
  const rows = summary(answer as never, topic as never, view);
  return html`<dl class="summary">
    ${rows
      // What is not published is left out.
      .filter(([, value]) => value)
      .map(
        ([label, value]) =>
          html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
      )}
  </dl>`;
}
