import type { Client } from '@veche/client';
import type { Message, Receipt, Submission, Topic } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import { deedIn } from '@veche/words/deed';
import type { Format } from '@veche/words/format';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';
import { shiftTitle } from './summary/shift-title.ts';

export type ReceiptView = Pick<FormView, 't' | 'lang'> & { format: Format };

/** By when an answer is promised. */
const promise = (due: string, { t, format }: Pick<ReceiptView, 't' | 'format'>) =>
  (Date.parse(due) < Date.now() ? t.receipt.overdue : t.receipt.dueBy)(format.moment(due));

/** What has come meanwhile, in words for whoever cannot see it. */
export function newsBetween(before: Submission, now: Submission, { receipt }: ReceiptView['t']) {
  const answers = ({ messages }: Submission) => messages.filter(({ from }) => from === 'official').length;
  if (answers(before) !== answers(now)) return receipt.answered;
  return before.public_opinions.length < now.public_opinions.length ? receipt.opined : undefined;
}

/** What came in, how it stands now, and the places it holds. */
export function standing(one: Submission, topic: Topic | undefined, { t, format, lang }: ReceiptView) {
  const places = one.places?.map(({ shift, is_confirmed, waiting_position }) => {
    const state = is_confirmed ? t.receipt.confirmed : t.receipt.waiting(waiting_position ?? 1);
    return html`<li>${shiftTitle(topic, shift, lang)}: <b>${state}</b></li>`;
  });
  return html`<div class="standing" data-status=${one.status}>
    <h4 tabindex="-1">${one.status === 'received' ? t.kinds[one.kind].sent : t.status[one.status]}</h4>
    <p>
      ${one.status === 'received' ? html`<span class="badge">${t.status.received}</span>` : nothing}
      <span class="quiet"><time datetime=${one.submitted_at}>${format.moment(one.submitted_at)}</time></span>
    </p>
    ${one.due_at ? html`<p>${promise(one.due_at, { t, format })}</p>` : nothing}
    ${places ? html`<p class="sub">${t.receipt.places}</p><ul>${places}</ul>` : nothing}
  </div>`;
}

/** Everything both sides wrote, oldest first. */
export function conversation({ messages, can_write, kind }: Submission, { t, format, lang }: ReceiptView) {
  const empty = can_write ? html`<p class="quiet">${t.kinds[kind].noMessages}</p>` : nothing;
  return html`<section aria-labelledby="messages-title">
    <h5 id="messages-title">${t.receipt.messages}</h5>
    ${messages.length === 0 ? empty : nothing}
    <ol class="messages">
      ${messages.map((message) => {
        const { from, name, text, sent_at } = message;
        const who = from === 'resident' ? t.receipt.you : textIn(name, lang) || t.receipt.official;
        return html`<li class=${from}>
          <p class="who">
            <b>${who}</b> <time class="quiet" datetime=${sent_at}>${format.moment(sent_at)}</time>
          </p>
          ${deed(message, { t, lang, format })}
          <p class="said" dir="auto">${text}</p>
        </li>`;
      })}
    </ol>
  </section>`;
}

/** What experts think of it, as the administration shows it. */
export function opinions({ public_opinions }: Submission, { t, format, lang }: ReceiptView) {
  if (public_opinions.length === 0) return nothing;
  return html`<section aria-labelledby="opinions-title">
    <h5 id="opinions-title">${t.receipt.opinions}</h5>
    <ol class="messages">
      ${public_opinions.map(
        ({ name, text, given_at }) => html`<li>
          <p class="who">
            <b>${textIn(name, lang)}</b> <time class="quiet" datetime=${given_at}>${format.moment(given_at)}</time>
          </p>
          <p class="said" dir="auto">${text}</p>
        </li>`,
      )}
    </ol>
  </section>`;
}

/** What an official's words did, before them. */
export function deed(message: Message, { t, lang, format }: ReceiptView) {
  const { to, until } = message;
  const shown = { to: to && textIn(to, lang), until: until && format.moment(until) };
  const words = deedIn(t, { ...message, ...shown });
  return words ? html`<p class="deed">${words}</p>` : nothing;
}

/** Every change of status, in words. */
export function history({ history: changes }: Submission, { t, format, lang }: ReceiptView) {
  return html`<ol class="history">
    ${changes.map(
      ({ at, status, by, name }) =>
        html`<li>
          <time datetime=${at}>${format.moment(at)}</time>: <b>${t.status[status]}</b>,
          ${textIn(name, lang) || t.receipt.by[by]}
        </li>`,
    )}
  </ol>`;
}

/** The link that opens the receipt anywhere, to be copied. */
export const linkField = (url: string, { t }: ReceiptView, copy: (url: string) => void) =>
  html`<div class="field link">
    <label for="link">${t.receipt.link}</label>
    <p class="hint" id="link-hint">${t.receipt.linkHint}</p>
    <div class="together">
      <input id="link" readonly .value=${url} aria-describedby="link-hint" />
      <button type="button" @click=${() => copy(url)}>${t.receipt.copy}</button>
    </div>
  </div>`;

/** Links to what this device sent before to the same topic. */
export function earlierReceipts(client: Client, receipts: Receipt[], { t }: ReceiptView) {
  if (receipts.length === 0) return nothing;
  return html`<details>
    <summary>${t.receipt.earlier}: ${receipts.length}</summary>
    <ol>
      ${receipts.map((one, index) => html`<li><a href=${client.receiptUrl(one)}>${t.receipt.title} ${index + 1}</a></li>`)}
    </ol>
  </details>`;
}
