import { textIn } from '@veche/protocol/light';
import type { Summary } from './summary.ts';

export const feedback: Summary<'feedback'> = ({ category, text, place }, { categories }, { t, lang }) => [
  [t.feedback.category, textIn(categories.find(({ id }) => id === category)?.title, lang) || category],
  [t.feedback.text, text],
  ...(place ? [[t.feedback.place, place] as const] : []),
];
