import { textIn } from '@veche/protocol/light';
import { districtTitle } from './district-title.ts';
import type { Summary } from './summary.ts';

export const feedback: Summary<'feedback'> = ({ category, text, place, district }, topic, { t, lang }) => [
  [t.feedback.category, textIn(topic.categories.find(({ id }) => id === category)?.title, lang) || category],
  [t.feedback.text, text],
  ...(district ? [[t.district, districtTitle(topic, district, lang)] as const] : []),
  ...(place ? [[t.feedback.place, place] as const] : []),
];
