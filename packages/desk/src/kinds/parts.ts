import { areaField, field, group, textField } from '@veche/widgets/parts';
import { html } from 'lit';
import type { EditorView } from './kind-editor.ts';

/** A text in each language of the space. */
export function textsField(
  view: EditorView,
  name: string,
  label: string,
  options: { rows?: number; isRequired?: boolean } = {},
) {
  const { space, t } = view.desk;
  const { rows, isRequired = true } = options;
  return html`<div class="pair">
    ${space.languages.map((language) => {
      const one = {
        name: `${name}.${language}`,
        label: `${label}, ${t.editor.language[language] ?? language}`,
        isRequired,
      };
      return rows ? areaField(view, one, rows) : textField(view, one);
    })}
  </div>`;
}

export const numberField = (view: EditorView, name: string, label: string, isRequired = true) =>
  textField(view, { name, label, isRequired }, { type: 'number', min: 0 });

export const momentField = (view: EditorView, name: string, label: string, isRequired = true) =>
  textField(view, { name, label, isRequired }, { type: 'datetime-local' });

export const selectField = (view: EditorView, name: string, label: string, options: Record<string, string>) =>
  field(
    view,
    { name, label },
    (ties) =>
      html`<select id=${ties.id} name=${ties.name} aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>
        ${Object.entries(options).map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>`,
  );

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
    return html`${textField(view, { name: `${at}.id`, label: t.editor.itemId })}
    ${textsField(view, `${at}.title`, t.editor.itemTitle)} ${more(at)}`;
  });
  return group(view, { name, label: words.label }, list);
}
