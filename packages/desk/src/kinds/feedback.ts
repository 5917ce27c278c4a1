import { type Texts, textIn } from '@veche/protocol';
import type { FormValues } from '@veche/widgets/parts';
import { textField } from '@veche/widgets/parts';
import { html } from 'lit';
import type { KindEditor } from './kind-editor.ts';
import { departmentsOf, itemsField, numberField, selectField } from './parts.ts';

export const feedback: KindEditor<'feedback'> = {
  start: { max_length: 4000, contact: 'optional' },
  lists: { categories: 1, districts: 0 },
  fields(view) {
    const { t } = view.desk;
    const departments = departmentsOf(view.desk);
    return html`
      ${numberField(view, 'max_length', t.editor.maxLength)}
      ${itemsField(
        view,
        'categories',
        { label: t.editor.categories, item: t.editor.category },
        (at) =>
          html`${selectField(view, `${at}.department`, t.editor.department, departments)}
        <div class="pair">
          ${textField(
            view,
            {
              name: `${at}.deadlines.answer.days`,
              label: t.editor.answerDays,
              hint: t.editor.answerDaysHint,
              isRequired: false,
            },
            { type: 'number', min: 1 },
          )}
          ${selectField(view, `${at}.deadlines.answer.of`, t.editor.daysOf, t.editor.daysOfKind)}
        </div>`,
      )}
      ${itemsField(view, 'districts', { label: t.editor.districts, item: t.editor.district })}
    `;
  },
  complete: (values) => ({
    ...values,
    categories: (values.categories as FormValues[] | undefined)?.map(withoutEmptyPromise),
  }),
  factsOf({ category, place, district }, { categories, districts = [] }, language) {
    const titleOf = (all: { id: string; title: Texts }[], id: string | undefined) =>
      textIn(all.find((one) => one.id === id)?.title, language);
    return { category: titleOf(categories, category), place: place ?? titleOf(districts, district) };
  },
  sortsBy: ({ categories, districts }) => ({ category: categories, district: districts }),
  element: (id) => html`<veche-feedback topic=${id}></veche-feedback>`,
};

/** Days of no number are no promise of the category's own. */
function withoutEmptyPromise(category: FormValues): FormValues {
  const { deadlines, ...rest } = category as { deadlines?: { answer?: { days?: unknown } } };
  return deadlines?.answer?.days === undefined ? rest : category;
}
