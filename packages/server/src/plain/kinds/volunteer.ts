import type { TopicOf } from '@veche/protocol';
import { html } from 'ghtml';
import { area, choice, group, input, number } from '../fields.ts';
import type { FormView } from '../form-view.ts';
import { personal } from '../personal.ts';
import { textOf } from '../text-of.ts';
import type { Form } from './form.ts';

function shift(one: TopicOf<'volunteer'>['shifts'][number], view: FormView) {
  const { t, lang, format } = view;
  const { places_left, waiting_left } = one;
  const isFull = places_left + waiting_left === 0;
  const waiting = isFull ? t.volunteer.full : t.volunteer.waitingList(waiting_left);
  const places = places_left > 0 ? t.volunteer.placesLeft(places_left) : waiting;
  const label = html`<b>!${textOf(one.title, lang)}</b> <small>${format.span(one.starts_at, one.ends_at)}.
    !${textOf(one.place, lang)}. ${places}</small>`;
  return choice(view, 'answer.shifts', one.id, label, { type: 'checkbox', isOff: isFull });
}

export const volunteer: Form<'volunteer'> = (topic, view) => {
  const { t, lang } = view;
  const { min_age, guardian_below, max_shifts } = topic;
  const name = 'answer.guardian';
  const shifts = {
    name: 'answer.shifts',
    label: t.volunteer.shifts,
    hint: t.volunteer.shiftsHint(max_shifts),
    missing: t.volunteer.missingShift,
    hasItems: true,
  };
  const skills = topic.skills.map(({ id, title }) =>
    choice(view, 'answer.skills', id, textOf(title, lang), { type: 'checkbox' }),
  );
  const guardian = [
    input(view, { name: `${name}.name`, label: t.volunteer.guardianName }),
    input(view, { name: `${name}.phone`, label: t.volunteer.guardianPhone }, { type: 'tel' }),
    choice(view, `${name}.has_agreed`, 'true', html`${t.volunteer.guardianAgrees}`, { type: 'checkbox' }),
  ];
  const hint = t.plain.guardianHint(guardian_below);
  return html`!${group(
    view,
    shifts,
    topic.shifts.map((one) => shift(one, view)),
  )}
    !${number(view, { name: 'answer.age', label: t.volunteer.age, hint: t.volunteer.ageHint(min_age, guardian_below) })}
    !${group(view, { name, label: t.volunteer.guardian, hint, hasItems: true }, guardian)}
    !${skills.length > 0 ? group(view, { name: 'answer.skills', label: t.volunteer.skills, isOptional: true }, skills) : ''}
    !${area(view, { name: 'answer.note', label: t.volunteer.note, isOptional: true }, 2)}
    !${personal(topic, view)}`;
};
