import { html } from 'lit';
import type { KindEditor } from './kind-editor.ts';
import { itemsField, momentField, numberField, textsField } from './parts.ts';

export const volunteer: KindEditor<'volunteer'> = {
  start: {
    max_shifts: 1,
    min_age: 14,
    guardian_below: 18,
    skills: [],
    contact: 'required',
    results: 'always',
  },
  lists: { shifts: 1, skills: 0 },
  fields(view) {
    const { editor: t } = view.desk.t;
    return html`
      <div class="pair">
        ${numberField(view, 'max_shifts', t.maxShifts)} ${numberField(view, 'min_age', t.minAge)}
        ${numberField(view, 'guardian_below', t.guardianBelow)}
      </div>
      ${itemsField(
        view,
        'shifts',
        { label: t.shifts, item: t.shift },
        (at) => html`
          ${textsField(view, `${at}.place`, t.place)}
          <div class="pair">${momentField(view, `${at}.starts_at`, t.starts)} ${momentField(view, `${at}.ends_at`, t.ends)}</div>
          <div class="pair">
            ${numberField(view, `${at}.places`, t.places)} ${numberField(view, `${at}.waiting_places`, t.waitingPlaces)}
          </div>
        `,
      )}
      ${itemsField(view, 'skills', { label: t.skills, item: t.skill })}
    `;
  },
  complete: (values) => ({ skills: [], ...values }),
  element: (id) => html`<veche-volunteer topic=${id}></veche-volunteer>`,
};
