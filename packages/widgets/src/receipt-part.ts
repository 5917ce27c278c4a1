import './define-receipt.ts';
import type { Client } from '@veche/client';
import type { KindName, Submission } from '@veche/protocol';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';
import type { State } from './participation.ts';
import { summaryOf } from './summary/index.ts';

export interface Around {
  client: Client;
  /** The counts, where the kind has any. */
  results: unknown;
  change(answer: Submission['answer']): void;
  another(): void;
}

/** What a widget shows once the answer is in: the receipt, what did not reach it, and the way to another answer. */
export function receiptPart<K extends KindName>(
  { topic, receipt, unsent }: State<K> & { name: 'done' },
  view: FormView,
  { client, results, change, another }: Around,
) {
  const { t } = view;
  const more = topic.is_one_per_participant || topic.state !== 'open' ? '' : t.kinds[topic.kind].another;
  return html`<veche-receipt
      .client=${client}
      .receipt=${receipt}
      .about=${topic}
      .earlier=${client.receipts.sent(topic.id)}
      inline
      lang=${view.lang}
      exportparts="base"
      @veche-change=${({ detail }: CustomEvent<Submission>) => change(detail.answer)}
      >${unsent ? html`<p class="notice">${t.unsent}</p>${summaryOf(topic, unsent, view)}` : nothing}
      ${results}</veche-receipt
    >
    ${more ? html`<button type="button" @click=${another}>${more}</button>` : nothing}`;
}
