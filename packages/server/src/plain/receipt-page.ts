import { type Message, makeUuid, type Problem, type Submission, type Topic, textIn } from '@veche/protocol';
import { deedIn, type Format, type Words } from '@veche/words';
import { html } from 'ghtml';
import type { Markup } from './fields.ts';
import { statementsOf } from './statements.ts';
import { textOf } from './text-of.ts';

export interface ReceiptView {
  readonly t: Words;
  readonly lang: string;
  readonly format: Format;
  /** The key to the receipt. It goes from page to page in a form, never in an address. */
  readonly token: string;
  /** The link that opens the receipt, on a device with scripts. */
  readonly url: string;
  readonly problem?: Problem['code'];
  /** A message that was not taken. */
  readonly typed?: string;
}

const button = (
  { id }: Submission,
  { token }: ReceiptView,
  act: string,
  label: string,
  more: Markup = '',
): Markup =>
  html`<form method="post" action="/f/receipt/${id}">
    <input type="hidden" name="token" value="${token}">
    !${more}
    <button name="act" value="${act}">${label}</button>
  </form>`;

function conversation({ messages, kind, can_write }: Submission, view: ReceiptView): Markup {
  const { t, lang, format } = view;
  if (messages.length === 0) return can_write ? html`<p class="hint">${t.kinds[kind].noMessages}</p>` : '';
  const lines = messages.map((message) => {
    const { from, name, text, sent_at } = message;
    const who = from === 'resident' ? t.receipt.you : textIn(name, lang) || t.receipt.official;
    return html`<li class="${from}"><p><b>${who}</b> <small>${format.moment(sent_at)}</small></p>!${deed(message, view)}<p class="text" dir="auto">${text}</p></li>`;
  });
  return html`<ol class="messages">!${lines}</ol>`;
}

/** What experts think of it, as the administration shows it. */
function opinions({ public_opinions }: Submission, { t, lang, format }: ReceiptView): Markup {
  if (public_opinions.length === 0) return '';
  const lines = public_opinions.map(
    ({ name, text, given_at }) =>
      html`<li><p><b>${textIn(name, lang)}</b> <small>${format.moment(given_at)}</small></p><p class="text" dir="auto">${text}</p></li>`,
  );
  return html`<h2>${t.receipt.opinions}</h2><ol class="messages">!${lines}</ol>`;
}

function places({ places = [] }: Submission, topic: Topic | undefined, { t, lang }: ReceiptView): Markup {
  if (places.length === 0) return '';
  const shifts = topic && 'shifts' in topic ? topic.shifts : [];
  const lines = places.map(({ shift, is_confirmed, waiting_position }) => {
    const title = textIn(shifts.find(({ id }) => id === shift)?.title, lang) || shift;
    return html`<li>${title}: <b>${is_confirmed ? t.receipt.confirmed : t.receipt.waiting(waiting_position ?? 1)}</b></li>`;
  });
  return html`<p>${t.receipt.places}</p><ul>!${lines}</ul>`;
}

/** Whether it is solved; what is not goes back with words. */
function verdictForms(one: Submission, view: ReceiptView): Markup {
  const { t, format } = view;
  const stars = t.receipt.ratings.map(
    (label, index) => html`<option value="${String(index + 1)}">${label}</option>`,
  );
  const rating = html`<div class="field">
      <label for="rating">${t.receipt.rating}</label>
      <select id="rating" name="rating"><option value="">${t.receipt.noRating}</option>!${stars}</select>
    </div>`;
  const why = html`<input type="hidden" name="message" value="${makeUuid()}">
    <div class="field">
      <label for="why">${t.receipt.why}</label>
      <p class="hint">${one.judge_until ? t.receipt.judgeUntil(format.moment(one.judge_until)) : ''}</p>
      <textarea id="why" name="text" rows="3" maxlength="5000"></textarea>
    </div>`;
  return html`<h2>${t.receipt.judge}</h2>
    !${one.status === 'answered' ? button(one, view, 'accept', t.receipt.solved, rating) : ''}
    <details><summary>${t.receipt.unsolved}</summary>!${button(one, view, 'dispute', t.receipt.judged, why)}</details>`;
}

/** Who else reads it, and the resident's say in that. */
function publicity(one: Submission, view: ReceiptView): Markup {
  if (!one.publicity || one.status === 'withdrawn') return '';
  const { may_publish, published_at } = one.publicity;
  const words = view.t.receipt.publicity;
  const state = may_publish ? words.permitted : words.staffOnly;
  const shown = published_at
    ? html`${words.published(view.format.moment(published_at))} <a href="/c/${one.space}/${one.id}">${words.read}</a>`
    : html`${state}`;
  const act = may_publish
    ? button(one, view, 'forbid', words.forbid)
    : button(one, view, 'permit', words.permit);
  return html`<h2>${words.title}</h2><p>!${shown}</p>!${act}`;
}

/** What an official's words did, before them. */
function deed(message: Message, { t, lang, format }: ReceiptView): Markup {
  const { to, until } = message;
  const shown = { to: to && textIn(to, lang), until: until && format.moment(until) };
  const words = deedIn(t, { ...message, ...shown });
  return words ? html`<p><small>${words}</small></p>` : '';
}

/** One submission as its resident sees it, with a form for everything one can do. */
export function receiptPage(one: Submission, topic: Topic | undefined, view: ReceiptView): Markup {
  const { t, lang, format, url, problem, typed = '' } = view;
  const reply = html`<input type="hidden" name="message" value="${makeUuid()}">
    <div class="field">
      <label for="text">${t.receipt.writeLabel}</label>
      <textarea id="text" name="text" rows="3" maxlength="5000">
${typed}</textarea>
    </div>`;
  const history = one.history.map(
    ({ at, status, by, name }) =>
      html`<li>${format.moment(at)}: <b>${t.status[status]}</b>, ${textIn(name, lang) || t.receipt.by[by]}</li>`,
  );
  return html`<h1>${one.status === 'received' ? t.kinds[one.kind].sent : t.status[one.status]}</h1>
    <p>!${textOf(one.topic_title, lang)} <small>${format.moment(one.submitted_at)}</small></p>
    !${one.due_at ? html`<p>${(Date.parse(one.due_at) < Date.now() ? t.receipt.overdue : t.receipt.dueBy)(format.moment(one.due_at))}</p>` : ''}
    !${problem ? html`<p class="alert" role="alert">${t.problem[problem]}</p>` : ''}
    !${places(one, topic, view)}
    !${topic ? statementsOf(topic, view) : ''}
    <h2>${t.receipt.messages}</h2>
    !${conversation(one, view)}
    !${opinions(one, view)}
    !${one.can_judge ? verdictForms(one, view) : ''}
    !${one.can_write ? button(one, view, 'say', t.receipt.send, reply) : ''}
    !${button(one, view, 'open', t.receipt.refresh)}
    <div class="field">
      <label for="link">${t.receipt.link}</label>
      <p class="hint">${t.plain.keep} ${t.receipt.linkHint}</p>
      <input id="link" readonly value="${url}">
    </div>
    !${publicity(one, view)}
    !${one.can_withdraw ? html`<details><summary>${t.receipt.withdraw}</summary><p>${t.receipt.withdrawSure}</p>!${button(one, view, 'withdraw', t.receipt.withdrawYes)}</details>` : ''}
    <details><summary>${t.receipt.history}</summary><ol>!${history}</ol></details>`;
}

/** Asks for the key, which the address does not hold. */
export const keyPage = (id: string, t: Words, problem?: Problem['code']): Markup =>
  html`<h1>${t.receipt.title}</h1>
    !${problem ? html`<p class="alert" role="alert">${t.problem[problem]}</p>` : ''}
    <form method="post" action="/f/receipt/${id}">
      <div class="field">
        <label for="token">${t.plain.key}</label>
        <p class="hint" id="token-hint">${t.plain.keyHint}</p>
        <input id="token" name="token" autocomplete="off" aria-describedby="token-hint">
      </div>
      <button name="act" value="open">${t.plain.open}</button>
    </form>`;
