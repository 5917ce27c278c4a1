import { textIn } from '@veche/protocol';
import { html } from 'lit';
import type { KindEditor } from './kind-editor.ts';
import { itemsField, numberField, selectField } from './parts.ts';

export const feedback: KindEditor<'feedback'> = {
  start: { max_length: 4000, contact: 'optional' },
  lists: { categories: 1 },
  fields(view) {
    const { t, space, lang } = view.desk;
    const departments = Object.fromEntries(space.departments.map(({ id, name }) => [id, textIn(name, lang)]));
    return html`
      ${numberField(view, 'max_length', t.editor.maxLength)}
      ${itemsField(view, 'categories', { label: t.editor.categories, item: t.editor.category }, (at) =>
        selectField(view, `${at}.department`, t.editor.department, departments),
      )}
    `;
  },
  element: (id) => html`<veche-feedback topic=${id}></veche-feedback>`,
};
