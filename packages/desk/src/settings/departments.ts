import type { Department } from '@veche/protocol';
import type { FormValues } from '@veche/widgets/parts';
import { html } from 'lit';
import { textsField } from '../kinds/parts.ts';
import { withCodes } from '../topic-form.ts';
import type { Section } from './section.ts';

/** Who answers, in the order in which clerks choose from them. */
export const departments: Section = {
  fields(view) {
    const { settings: words } = view.desk.t;
    const list = view.list.render(
      view,
      { name: 'departments', label: words.department },
      (
        at,
        of,
      ) => html`<input type="hidden" name="${at}.id" .value=${(of as Department | undefined)?.id ?? ''} />
        ${textsField(view, `${at}.name`, words.departmentName)}`,
    );
    return html`<p class="hint">${words.departmentsHint}</p>
      ${list}`;
  },
  valuesOf: ({ departments }) => ({ departments }),
  listOf: ({ departments }) => departments,
  changeOf({ departments = [] }, _, shown) {
    // The code of one that goes is not given to another: what names it would mean that.
    const codes = shown.departments.map(({ id }) => id);
    return { departments: withCodes(departments as FormValues[], codes) as unknown as Department[] };
  },
};
