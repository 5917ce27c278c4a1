import { type Message, type PublicCase, textIn } from '@veche/protocol';
import { deedIn, fieldName, shorten } from '@veche/words';
import { html } from 'ghtml';
import { commentsOn } from './comments.ts';
import { input, type Markup } from './fields.ts';
import type { FormView } from './form-view.ts';

export interface CaseView extends FormView {
  /** An address has just been asked. */
  readonly isAsked?: boolean;
  /** A comment has just come. */
  readonly isCommented?: boolean;
}

/** The first words, as a heading. */
export const headingOf = (excerpt: string) => shorten(excerpt, 90);

const promise = (due: string, { t, format }: CaseView) =>
  (Date.parse(due) < Date.now() ? t.cases.overdue : t.cases.dueBy)(format.moment(due));

function line(message: Message, { t, lang, format }: CaseView): Markup {
  const { from, name, text, sent_at, to, until } = message;
  const who = from === 'resident' ? t.cases.resident : textIn(name, lang) || t.cases.official;
  const shown = { to: to && textIn(to, lang), until: until && format.moment(until) };
  const deed = deedIn(t, { ...message, ...shown });
  return html`<li class="${from}"><p><b>${who}</b> <small>${format.moment(sent_at)}</small></p>
    !${deed ? html`<p><small>${deed}</small></p>` : ''}<p class="text" dir="auto">${text}</p></li>`;
}

function opinions({ public_opinions }: PublicCase, { t, lang, format }: CaseView): Markup {
  if (public_opinions.length === 0) return '';
  const lines = public_opinions.map(
    ({ name, text, given_at }) =>
      html`<li><p><b>${textIn(name, lang)}</b> <small>${format.moment(given_at)}</small></p><p class="text">${text}</p></li>`,
  );
  return html`<h2>${t.cases.opinions}</h2><ol class="messages">!${lines}</ol>`;
}

/** Where an address is left for news by mail. */
function newsByMail({ id, space, can_mail, duplicate_of }: PublicCase, view: CaseView): Markup {
  const { t, lang, isAsked } = view;
  const { cases: words } = t;
  if (!can_mail || duplicate_of) return '';
  if (isAsked) return html`<p class="notice" role="status">${words.mailSent}</p>`;
  const address = { name: 'email', label: words.mailAddress, hint: words.mailHint };
  return html`<h2>${words.mail}</h2>
    <form method="post" action="/c/${space}/${id}?lang=${lang}">
      !${input(view, address, { type: 'email', autocomplete: 'email' })}
      <button>${words.mailSend}</button>
    </form>`;
}

/** One case as everybody may read it. */
export function casePage(one: PublicCase, view: CaseView): Markup {
  const { t, lang, format } = view;
  const { cases: words } = t;
  const texts = Object.entries(one.texts).map(
    ([field, text]) =>
      html`<dt>${fieldName(t, one.kind, field)}</dt><dd class="text" dir="auto">${text}</dd>`,
  );
  const about = [textIn(one.topic_title, lang), textIn(one.category, lang), textIn(one.department, lang)];
  const history = one.history.map(
    ({ at, status, by }) =>
      html`<li>${format.moment(at)}: <b>${words.status[status]}</b>, ${words.by[by]}</li>`,
  );
  return html`<p><a href="/c/${one.space}">${words.back}</a></p>
    <h1>${headingOf(one.excerpt)}</h1>
    <p class="hint">${about.filter(Boolean).join(' · ')}</p>
    <p><b>${words.status[one.status]}</b> <small>${words.published(format.moment(one.published_at))}</small></p>
    !${one.due_at ? html`<p>${promise(one.due_at, view)}</p>` : ''}
    !${one.duplicate_of ? html`<p class="notice">${words.duplicate} <a href="/c/${one.space}/${one.duplicate_of}">${words.main}</a></p>` : ''}
    !${one.followers > 0 ? html`<p>${words.followers(one.followers)}</p>` : ''}
    <h2>${words.written}</h2>
    <dl>!${texts}</dl>
    <h2>${words.conversation}</h2>
    !${one.messages.length > 0 ? html`<ol class="messages">!${one.messages.map((message) => line(message, view))}</ol>` : html`<p>${words.noAnswer}</p>`}
    !${opinions(one, view)}
    !${commentsOn(one, view)}
    <details><summary>${words.history}</summary><ol>!${history}</ol></details>
    !${newsByMail(one, view)}`;
}
