import type { TopicOf } from '@veche/protocol';
import { html, nothing } from 'lit';
import type { FormView } from '../form-view.ts';
import { choiceField, group } from '../group.ts';
import { textOf } from '../text-of.ts';

/** One of the options, or several within limits. `picked` is how many are checked now; `recount` hears of changes. */
export function choiceBallot(topic: TopicOf<'poll'>, view: FormView, picked: number, recount: () => void) {
  const { t, lang } = view;
  const { min, max, options } = topic;
  const isSingle = max === 1;
  const choices = options.map(({ id, title, text }) =>
    choiceField(
      'answer.choices',
      id,
      html`${textOf(title, lang)}${text ? html`<small>${textOf(text, lang)}</small>` : nothing}`,
      { type: isSingle ? 'radio' : 'checkbox', isList: true },
    ),
  );
  const hint = isSingle ? t.poll.pickOne : t.poll.pick(min, max);
  // The words for it come with the first touch.
  const count = html`<p class=${picked > max ? 'count over' : 'count'} role="status">${t.poll.picked?.(picked, max)}</p>`;
  return group(
    view,
    { name: 'answer.choices', label: t.poll.answer, hint, hasItems: true, missing: t.poll.missing },
    html`<div class="choices" @change=${recount}>${choices}</div>${isSingle ? nothing : count}`,
  );
}
