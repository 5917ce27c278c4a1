import { textIn } from '@veche/protocol/light';
import { formatIn } from '@veche/words/format';
import type { Summary } from './summary.ts';

export const volunteer: Summary<'volunteer'> = (answer, topic, { t, lang }) => {
  const format = formatIn(lang);
  const shifts = topic.shifts.filter(({ id }) => answer.shifts.includes(id));
  const skills = topic.skills.filter(({ id }) => answer.skills?.includes(id));
  return [
    [
      t.volunteer.shifts,
      shifts
        .map(({ title, starts_at, ends_at }) => `${textIn(title, lang)}, ${format.span(starts_at, ends_at)}`)
        .join('\n'),
    ],
    [t.volunteer.age, format.number(answer.age)],
    ...(skills.length > 0
      ? [[t.volunteer.skills, skills.map(({ title }) => textIn(title, lang)).join(', ')] as const]
      : []),
    ...(answer.guardian ? [[t.volunteer.guardian, answer.guardian.name] as const] : []),
    ...(answer.note ? [[t.volunteer.note, answer.note] as const] : []),
  ];
};
