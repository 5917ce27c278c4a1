import { type TopicOf, textIn } from '@veche/protocol';
import { html } from 'ghtml';
import { choice, group, select } from '../fields.ts';
import type { FormView } from '../form-view.ts';
import { textOf } from '../text-of.ts';
import type { Form } from './form.ts';

type Poll = TopicOf<'poll'>;

function choices({ options, min, max }: Poll, view: FormView) {
  const { t, lang } = view;
  const isSingle = max === 1;
  const hint = isSingle ? t.poll.pickOne : t.poll.pick(min, max);
  const controls = options.map(({ id, title, text }) =>
    choice(
      view,
      'answer.choices',
      id,
      html`!${textOf(title, lang)}!${text ? html` <small>!${textOf(text, lang)}</small>` : ''}`,
      { type: isSingle ? 'radio' : 'checkbox' },
    ),
  );
  const { answer: label, missing } = t.poll;
  return group(view, { name: 'answer.choices', label, hint, missing, hasItems: true }, controls);
}

/** One list a place: the same name again and again makes the order. */
function ranking({ options, max }: Poll, view: FormView) {
  const { t, lang } = view;
  const titles = options.map(({ id, title }) => [id, textIn(title, lang)] as const);
  const order = (view.values.answer as { ranking?: string[] } | undefined)?.ranking ?? [];
  const controls = Array.from({ length: Math.min(max, options.length) }, (_, place) => {
    const id = `place-${place}`;
    const all = [['', t.plain.none] as const, ...titles].map(
      ([key, title]) =>
        html`<option value="${key}" !${key === (order[place] ?? '') ? 'selected' : ''}>${title}</option>`,
    );
    return html`<div class="field">
      <label for="${id}">${t.plain.place(place + 1)}</label>
      <select id="${id}" name="answer.ranking">!${all}</select>
    </div>`;
  });
  const { answer: label, missing } = t.poll;
  const hint = t.plain.orderHint(max);
  return group(view, { name: 'answer.ranking', label, hint, missing, hasItems: true }, controls);
}

function scores({ options, scale = { min: 0, max: 10 } }: Poll, view: FormView) {
  const { t, lang } = view;
  const all = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index));
  const controls = options.map(({ id, title }) =>
    select(
      view,
      { name: `answer.scores.${id}`, label: textIn(title, lang) },
      t.poll.noScore,
      all.map((score) => [score, score] as const),
    ),
  );
  const { answer: label, missing } = t.poll;
  const hint = t.poll.score(scale.min, scale.max);
  return group(view, { name: 'answer.scores', label, hint, missing, hasItems: true }, controls);
}

const methods = { choice: choices, ranking, score: scores };

export const poll: Form<'poll'> = (topic, view) => methods[topic.method](topic, view);
