import type { TopicOf } from '@veche/protocol';
import { nothing } from 'lit';
import { optionOf, selectField } from './field.ts';
import type { FormView } from './form-view.ts';

type Asking = Pick<TopicOf<'feedback'> | TopicOf<'initiative'>, 'districts'>;

/** Which part of the territory it is about, where the topic asks. */
export function districtField({ districts = [] }: Asking, view: FormView) {
  if (districts.length === 0) return nothing;
  const { district: label, noDistrict } = view.t;
  const options = districts.map(({ id, title }) => optionOf(id, title, view.lang));
  return selectField(view, { name: 'answer.district', label, isRequired: false }, noDistrict, options);
}
