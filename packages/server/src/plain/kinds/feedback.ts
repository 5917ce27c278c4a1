import { textIn } from '@veche/protocol';
import { promiseOf, withPromise } from '@veche/words';
import { html } from 'ghtml';
import { district } from '../district.ts';
import { area, input, select } from '../fields.ts';
import { personal } from '../personal.ts';
import { publishField } from '../publish-field.ts';
import type { Form } from './form.ts';

export const feedback: Form<'feedback'> = (topic, view) => {
  const { t, lang } = view;
  const { appeal_url } = topic.asked_by;
  const link = appeal_url ? html` <a href="${appeal_url}" rel="noopener">${t.appealLink}</a>` : '';
  const subjects = topic.categories.map(
    ({ id, title, deadlines }) => [id, withPromise(t, textIn(title, lang), deadlines?.answer)] as const,
  );
  const category = {
    name: 'answer.category',
    label: t.feedback.category,
    hint: promiseOf(t, topic.answer_within),
  };
  const place = {
    name: 'answer.place',
    label: t.feedback.place,
    hint: t.feedback.placeHint,
    isOptional: true,
  };
  return html`<p class="notice">${t.appeal}!${link}</p>
    !${select(view, category, t.feedback.choose, subjects)}
    !${area(view, { name: 'answer.text', label: t.feedback.text }, 6)}
    !${district(topic, view)}
    !${input(view, place)}
    !${personal(topic, view)}
    !${publishField(topic, view)}`;
};
