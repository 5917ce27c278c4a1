import { html } from 'lit';
import type { KindEditor } from './kind-editor.ts';
import { itemsField, numberField, selectField } from './parts.ts';

export const poll: KindEditor<'poll'> = {
  start: { method: 'choice', min: 1, max: 1, is_one_per_participant: true, results: 'after-answering' },
  lists: { options: 2 },
  fields(view) {
    const { editor: t } = view.desk.t;
    return html`
      ${selectField(view, 'method', t.method, t.methods)}
      <div class="pair">${numberField(view, 'min', t.min)} ${numberField(view, 'max', t.max)}</div>
      <div class="pair for-score">
        ${numberField(view, 'scale.min', t.scaleMin)} ${numberField(view, 'scale.max', t.scaleMax)}
      </div>
      ${itemsField(view, 'options', { label: t.options, item: t.option })}
    `;
  },
  // Only scores have a scale; its fields are hidden otherwise.
  complete: ({ scale = {}, ...values }) => (values.method === 'score' ? { ...values, scale } : values),
  element: (id) => html`<veche-poll topic=${id}></veche-poll>`,
};
