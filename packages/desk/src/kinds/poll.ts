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
      <div class="pair">
        ${numberField(view, 'scale.min', t.scaleMin, false)} ${numberField(view, 'scale.max', t.scaleMax, false)}
      </div>
      ${itemsField(view, 'options', { label: t.options, item: t.option })}
    `;
  },
  element: (id) => html`<veche-poll topic=${id}></veche-poll>`,
};
