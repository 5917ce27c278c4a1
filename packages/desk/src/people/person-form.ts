import { textIn } from '@veche/protocol';
import { role } from '@veche/protocol/desk';
import { choiceField, type FormValues, field, group, textField } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import type { EditorView } from '../kinds/kind-editor.ts';
import { selectField, textsField } from '../kinds/parts.ts';

/** What a form shows of somebody new. */
export const newcomer: FormValues = { role: 'official' };

/** The person that a form gives. What an empty control leaves out is put in here. */
export const personOf = ({ user: _, ...values }: FormValues): FormValues => ({
  name: {},
  position: {},
  department: null,
  email: null,
  ...values,
});

/** The fields of a person; a user name is chosen once. */
export function personFields(view: EditorView, isNew: boolean) {
  const { t, space, lang } = view.desk;
  const { people: words } = t;
  const departments = {
    '': words.noDepartment,
    ...Object.fromEntries(space.departments.map(({ id, name }) => [id, textIn(name, lang)])),
  };
  return html`
    ${textsField(view, 'name', words.name)} ${textsField(view, 'position', words.position)}
    ${
      isNew
        ? field(
            view,
            { name: 'user', label: words.user, hint: words.userHint },
            (ties) =>
              html`<input
                id=${ties.id}
                name="user"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="64"
                aria-describedby=${ties.describedBy}
                aria-invalid=${ties.invalid}
                aria-required="true"
              />`,
          )
        : nothing
    }
    ${group(
      view,
      { name: 'role', label: words.role },
      role.options.map((one) =>
        choiceField('role', one, html`<b>${words.roles[one]}</b><small>${words.means[one]}</small>`, {
          type: 'radio',
        }),
      ),
    )}
    ${selectField(view, 'department', words.department, departments)}
    ${textField(
      view,
      { name: 'email', label: words.email, hint: words.emailHint, isRequired: false },
      { type: 'email', autocomplete: 'off' },
    )}
  `;
}
