import { html } from 'ghtml';
import type { FormView } from './form-view.ts';
import { valueAt } from './read-form.ts';

/** Markup that is escaped already: only templates make it. `!` before `${` lets it through as it is. */
export type Markup = string;

interface Field {
  /** Dotted path of the value, which is also the path of its issues. */
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  /** What to say where nothing is given. */
  missing?: string;
  /** It also speaks for each item of its list. */
  hasItems?: boolean;
}

const idOf = (name: string) => name.replaceAll('.', '-');

function tie(view: FormView, { name, hint, missing, hasItems = false }: Field) {
  const found = view.issues.find(({ path }) => {
    const at = path.join('.');
    return at === name || (hasItems && at.startsWith(`${name}.`));
  });
  const id = idOf(name);
  const words =
    found && (found.code === 'required' && missing ? missing : view.t.issue[found.code](found.limit));
  const describedBy = [hint && `${id}-hint`, words && `${id}-issue`].filter(Boolean).join(' ');
  const described = describedBy ? html`aria-describedby="${describedBy}"` : '';
  return {
    id,
    attributes: words ? `${described} aria-invalid="true"` : described,
    hint: hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : '',
    issue: words ? html`<p class="issue" id="${id}-issue">${words}</p>` : '',
  };
}

const labelOf = ({ t }: FormView, { label, isOptional }: Field): Markup =>
  isOptional ? html`${label} <span class="hint">(${t.optional})</span>` : html`${label}`;

/** A label, a hint, a control and what is wrong with it. */
export function field(
  view: FormView,
  one: Field,
  control: (id: string, attributes: Markup, value: string) => Markup,
): Markup {
  const { id, attributes, hint, issue } = tie(view, one);
  const value = String(valueAt(view.values, one.name) ?? '');
  return html`<div class="field">
    <label for="${id}">!${labelOf(view, one)}</label>
    !${hint} !${control(id, attributes, value)} !${issue}
  </div>`;
}

type InputOptions = { type?: string; autocomplete?: string; mode?: string };

export const input = (
  view: FormView,
  one: Field,
  { type = 'text', autocomplete = 'off', mode = '' }: InputOptions = {},
) =>
  field(
    view,
    one,
    (id, attributes, value) =>
      html`<input id="${id}" name="${one.name}" type="${type}" value="${value}" autocomplete="${autocomplete}" inputmode="${mode || type}" !${attributes}>`,
  );

/** A whole number. Not `type="number"`: a wheel over it changes what was typed. */
export const number = (view: FormView, one: Field) => input(view, one, { mode: 'numeric' });

export const area = (view: FormView, one: Field, rows = 4) =>
  field(
    view,
    one,
    (id, attributes, value) =>
      // The first line break of a text area is dropped by browsers, so one is put there.
      html`<textarea id="${id}" name="${one.name}" rows="${rows}" !${attributes}>
${value}</textarea>`,
  );

export const select = (
  view: FormView,
  one: Field,
  none: string,
  options: readonly (readonly [string, string])[],
) =>
  field(view, one, (id, attributes, value) => {
    const all = [['', none] as const, ...options].map(
      ([key, label]) => html`<option value="${key}" !${key === value ? 'selected' : ''}>${label}</option>`,
    );
    return html`<select id="${id}" name="${one.name}" !${attributes}>!${all}</select>`;
  });

/** Several controls that answer one question. */
export function group(view: FormView, one: Field, controls: Markup | Markup[]): Markup {
  const { attributes, hint, issue } = tie(view, one);
  return html`<fieldset !${attributes}>
    <legend>!${labelOf(view, one)}</legend>
    !${hint} !${issue} !${controls}
  </fieldset>`;
}

/** One choice of a group. */
export function choice(
  view: FormView,
  name: string,
  value: string,
  label: Markup,
  { type, isOff = false }: { type: 'radio' | 'checkbox'; isOff?: boolean },
): Markup {
  const chosen = [valueAt(view.values, name)].flat().map(String);
  const state = `${chosen.includes(value) ? 'checked' : ''} ${isOff ? 'disabled' : ''}`;
  return html`<label class="choice"><input type="${type}" name="${name}" value="${value}" !${state}> <span>!${label}</span></label>`;
}
