import { textField } from '@veche/widgets/parts';
import { html } from 'lit';
import type { KindEditor } from './kind-editor.ts';
import { itemsField, numberField } from './parts.ts';

export const initiative: KindEditor<'initiative'> = {
  start: { currency: 'RUB', max_budget: null, min_initiators: 10, min_age: 16, contact: 'required' },
  lists: { districts: 0 },
  fields(view) {
    const { editor: t } = view.desk.t;
    return html`
      <div class="pair">
        ${textField(view, { name: 'currency', label: t.currency }, { maxLength: 3 })}
        ${numberField(view, 'max_budget', t.maxBudget, false)}
      </div>
      <div class="pair">
        ${numberField(view, 'min_initiators', t.minInitiators)} ${numberField(view, 'min_age', t.minAge)}
      </div>
      ${itemsField(view, 'districts', { label: t.districts, item: t.district })}
    `;
  },
  complete: (values) => ({ max_budget: null, ...values }),
  factsOf: ({ territory }) => ({ place: territory }),
  sortsBy: ({ districts }) => ({ district: districts }),
  element: (id) => html`<veche-initiative topic=${id}></veche-initiative>`,
};
