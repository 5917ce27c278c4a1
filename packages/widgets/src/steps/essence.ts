import type { TopicOf } from '@veche/protocol';
import { html } from 'lit';
import { districtField } from '../district-field.ts';
import { areaField, textField } from '../field.ts';
import type { FormView } from '../form-view.ts';

export const essenceStep = (topic: TopicOf<'initiative'>, view: FormView) => {
  const words = view.t.initiative;
  return html`
    ${textField(view, { name: 'answer.title', label: words.title }, { maxLength: 200 })}
    ${areaField(view, { name: 'answer.problem', label: words.problem })}
    ${areaField(view, { name: 'answer.solution', label: words.solution })}
    ${areaField(view, { name: 'answer.result', label: words.result })}
    ${areaField(view, { name: 'answer.territory', label: words.territory }, 2)} ${districtField(topic, view)}
  `;
};
