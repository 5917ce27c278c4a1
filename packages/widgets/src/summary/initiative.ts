import { ownPart, ownTotal, totalCost } from '@veche/protocol/light';
import { formatIn } from '@veche/words/format';
import { districtTitle } from './district-title.ts';
import type { Summary } from './summary.ts';

export const initiative: Summary<'initiative'> = (answer, topic, { t: words, lang }) => {
  const { initiative: t } = words;
  const { currency } = topic;
  const format = formatIn(lang);
  const money = (value: number) => format.money(value, currency);
  const { initiators: by, own_share } = answer;
  const who =
    by.type === 'tos'
      ? `${by.name}, ${by.chair}`
      : by.people.map(({ name, age }) => `${name}, ${age}`).join('\n');
  return [
    [t.title, answer.title],
    [t.problem, answer.problem],
    [t.solution, answer.solution],
    [t.result, answer.result],
    [t.territory, answer.territory],
    ...(answer.district ? [[words.district, districtTitle(topic, answer.district, lang)] as const] : []),
    [t.costs, answer.costs.map(({ item, amount }) => `${item}: ${money(amount)}`).join('\n')],
    [t.total, money(totalCost(answer))],
    [t.budget, money(answer.budget)],
    [t.own, `${money(ownTotal(answer))} (${t.share(format.percent(ownPart(answer)))})`],
    ...(own_share.note ? [[t.ownNote, own_share.note] as const] : []),
    [t.schedule, answer.schedule.map(({ title, due_on }) => `${title}: ${format.day(due_on)}`).join('\n')],
    [t.initiators, who],
  ];
};
