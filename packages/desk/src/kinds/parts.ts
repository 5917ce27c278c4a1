import { textIn } from '@veche/protocol';
import { areaField, type FormView, field, group, textField } from '@veche/widgets/parts';
import { html } from 'lit';
import type { EditorView } from './kind-editor.ts';

/** Departments that the official may give topics to, by id: to a moderator there is their own. */
export const departmentsOf = ({ space, staff, lang }: EditorView['desk']): Record<string, string> =>
  Object.fromEntries(
    space.departments
      .filter(({ id }) => staff.role !== 'moderator' || id === staff.department)
      .map(({ id, name }) => [id, textIn(name, lang)]),
  );

/** A text in each language of the space. One of them is enough: the first is asked for, the others are optional. */
export function textsField(
  view: EditorView,
  name: string,
  label: string,
  options: { rows?: number; isRequired?: boolean } = {},
) {
  const { space, t } = view.desk;
  const { rows, isRequired = true } = options;
  // What is wrong with the whole text is said at its first language.
  const issues = view.issues.map((issue) =>
    issue.path.join('.') === name ? { ...issue, path: [...issue.path, String(space.languages[0])] } : issue,
  );
  const near = { ...view, issues };
  return html`<div class="pair">
    ${space.languages.map((language, index) => {
      const one = {
        name: `${name}.${language}`,
        label: `${label}, ${t.editor.language[language] ?? language}`,
        isRequired: isRequired && index === 0,
      };
      return rows ? areaField(near, one, rows) : textField(near, one);
    })}
  </div>`;
}

export const numberField = (view: EditorView, name: string, label: string, isRequired = true) =>
  textField(view, { name, label, isRequired }, { type: 'number', min: 0 });

export const momentField = (view: EditorView, name: string, label: string, isRequired = true) =>
  textField(view, { name, label, isRequired }, { type: 'datetime-local' });

export const selectField = (view: FormView, name: string, label: string, options: Record<string, string>) =>
  field(
    view,
    { name, label },
    (ties) =>
      html`<select id=${ties.id} name=${ties.name} aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>
        ${Object.entries(options).map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>`,
  );

/** Yes or no. */
export const checkField = (name: string, label: string) =>
  html`<label class="choice"><input type="checkbox" name=${name} /><span>${label}</span></label>`;

/** A list whose items have an id and a title, and whatever else the kind adds. */
export function itemsField(
  view: EditorView,
  name: string,
  words: { label: string; item: string },
  more: (at: string) => unknown = () => '',
) {
  const { t } = view.desk;
  const rows = view.rows[name];
  const list = rows?.render(view, name, words.item, (index) => {
    const at = `${name}.${index}`;
    return html`${textsField(view, `${at}.title`, t.editor.itemTitle)} ${more(at)}
    ${textField(view, { name: `${at}.id`, label: t.editor.itemId, hint: t.editor.itemIdHint, isRequired: false })}`;
  });
  return group(view, { name, label: words.label }, list);
}
