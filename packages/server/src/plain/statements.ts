import { type Topic, textIn } from '@veche/protocol';
import { html } from 'ghtml';
import type { Markup } from './fields.ts';
import type { FormView } from './form-view.ts';
import { textOf } from './text-of.ts';

/** What the administration says to all who took part. */
export function statementsOf(
  { statements = [] }: Pick<Topic, 'statements'>,
  { t, lang, format }: Pick<FormView, 't' | 'lang' | 'format'>,
): Markup {
  if (statements.length === 0) return '';
  const lines = statements.map(
    ({ name, text, published_at }) =>
      html`<li class="official"><p><b>${textIn(name, lang)}</b> <small>${format.moment(published_at)}</small></p>
        <p class="text" dir="auto">!${textOf(text, lang)}</p></li>`,
  );
  return html`<h2>${t.statements.title}</h2><ol class="messages">!${lines}</ol>`;
}
