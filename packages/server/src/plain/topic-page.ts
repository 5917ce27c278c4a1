import { type Receipt, type Topic, textIn } from '@veche/protocol';
import { html } from 'ghtml';
import type { Markup } from './fields.ts';
import type { FormView } from './form-view.ts';
import { controlsOf } from './kinds/index.ts';
import { statementsOf } from './statements.ts';
import { textOf } from './text-of.ts';

/** What the browser would make itself if it ran a script. Made once a page, so that sending it twice is harmless. */
export interface Keys extends Receipt {
  participant: string;
}

const question = ({ title, text, asked_by }: Topic, { t, lang }: FormView): Markup =>
  html`<h1 dir="auto">!${textOf(title, lang)}</h1>
    !${text ? html`<p class="text" dir="auto">!${textOf(text, lang)}</p>` : ''}
    <p class="hint">${t.askedBy(textIn(asked_by.name, lang))}</p>`;

/** Why there is no form. */
function closedWords({ state, opens_at }: Topic, { t, format }: FormView): string {
  return state === 'scheduled' && opens_at ? t.opensAt(format.moment(opens_at)) : t.closed;
}

/** The question and its form, with what was filled in and what is wrong with it. */
export function topicPage(topic: Topic, view: FormView, keys: Keys): Markup {
  const { t, lang, format, problem } = view;
  if (topic.state !== 'open' && !problem) {
    return html`!${question(topic, view)}<p class="notice">${closedWords(topic, view)}</p>!${statementsOf(topic, view)}`;
  }
  const { closes_at, kind } = topic;
  const hidden = Object.entries({ ...keys, locale: lang }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`!${question(topic, view)}
    !${problem ? html`<p class="alert" role="alert">${t.problem[problem]}</p>` : ''}
    !${closes_at ? html`<p class="hint">${t.closesAt(format.moment(closes_at))}</p>` : ''}
    <form method="post" action="/f/${topic.id}">
      !${hidden} !${controlsOf(topic, view)}
      <p class="hint">${t.kinds[kind].privacy}</p>
      <button>${t.kinds[kind].send}</button>
    </form>
    !${statementsOf(topic, view)}`;
}
