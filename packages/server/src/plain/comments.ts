import { makeUuid, type PublicCase } from '@veche/protocol';
import { html } from 'ghtml';
import type { CaseView } from './case-page.ts';
import { area, choice, group, input, type Markup } from './fields.ts';

/** What residents think of a case, and a box for one more as long as nothing is decided. */
export function commentsOn(one: PublicCase, view: CaseView): Markup {
  const { comments, commenting } = one;
  const { t, format } = view;
  const words = t.cases.comments;
  if (!commenting && comments.length === 0) return '';
  const lines = comments.map(
    ({ name, text, sent_at }) =>
      html`<li><p><b dir="auto">${name ?? words.somebody}</b> <small>${format.moment(sent_at)}</small></p>
        <p class="text" dir="auto">${text}</p></li>`,
  );
  return html`<h2>${words.title}</h2>
    !${commenting ? html`<p>${words.until(format.moment(commenting.until))}</p>` : ''}
    !${lines.length > 0 ? html`<ol class="messages">!${lines}</ol>` : html`<p>${words.none}</p>`}
    !${commenting ? box(one, view) : ''}`;
}

/** The id is made once a page, so that sending it twice is harmless. */
function box({ id, space, commenting }: PublicCase, view: CaseView): Markup {
  const { t, lang, isCommented } = view;
  const words = t.cases.comments;
  if (isCommented) return html`<p class="notice" role="status">${words.sent}</p>`;
  const age = words.age(commenting?.min_age ?? 0);
  const tick = choice(view, 'is_of_age', 'true', html`${age}`, { type: 'checkbox' });
  return html`<form method="post" action="/c/${space}/${id}/comments?lang=${lang}">
    <input type="hidden" name="comment" value="${String(view.values.comment ?? makeUuid())}">
    !${area(view, { name: 'text', label: words.write, hint: words.hint })}
    !${input(view, { name: 'name', label: words.name }, { autocomplete: 'name' })}
    !${commenting?.min_age ? group(view, { name: 'is_of_age', label: words.whoMay }, tick) : ''}
    <button>${words.send}</button>
  </form>`;
}
