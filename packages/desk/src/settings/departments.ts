import { type StaffDepartment, textIn } from '@veche/protocol';
import type { FormValues } from '@veche/widgets/parts';
import { html } from 'lit';
import { selectField, textsField } from '../kinds/parts.ts';
import { withCodes } from '../topic-form.ts';
import type { Section } from './section.ts';

/** Who answers, in the order in which clerks choose from them. */
export const departments: Section = {
  fields(view) {
    const { settings: words } = view.desk.t;
    const names = Object.fromEntries(
      view.around.people.map(({ user, name }) => [user, textIn(name, view.desk.lang)]),
    );
    const list = view.list.render(
      view,
      { name: 'departments', label: words.department },
      (
        at,
        of,
      ) => html`<input type="hidden" name="${at}.id" .value=${(of as StaffDepartment | undefined)?.id ?? ''} />
        ${textsField(view, `${at}.name`, words.departmentName)}
        ${selectField(view, `${at}.head`, words.head, { '': words.noHead, ...names })}`,
    );
    return html`<p class="hint">${words.departmentsHint} ${words.headHint}</p>
      ${list}`;
  },
  valuesOf: ({ departments }) => ({ departments }),
  listOf: ({ departments }) => departments,
  changeOf({ departments = [] }, _, shown) {
    // The code of one that goes is not given to another: what names it would mean that.
    const codes = shown.departments.map(({ id }) => id);
    return { departments: withCodes(departments as FormValues[], codes) as unknown as StaffDepartment[] };
  },
};
