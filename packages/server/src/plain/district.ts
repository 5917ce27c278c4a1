import { type TopicOf, textIn } from '@veche/protocol';
import { type Markup, select } from './fields.ts';
import type { FormView } from './form-view.ts';

/** Which part of the territory it is about, where the topic asks. */
export function district(
  { districts = [] }: TopicOf<'feedback'> | TopicOf<'initiative'>,
  view: FormView,
): Markup {
  if (districts.length === 0) return '';
  const { district: label, noDistrict } = view.t;
  const options = districts.map(({ id, title }) => [id, textIn(title, view.lang)] as const);
  return select(view, { name: 'answer.district', label, isOptional: true }, noDistrict, options);
}
