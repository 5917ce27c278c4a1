import { html, nothing, type TemplateResult } from 'lit';
import { type FormView, issueAt } from './form-view.ts';

export interface Field {
  /** Dotted path of the value, which is also the path of its issues. */
  name: string;
  label: string;
  hint?: string;
  /** `either`: one of several fields is needed. */
  isRequired?: boolean | 'either';
}

/** A question that several controls answer; with `hasItems` it also speaks for each item of its list. */
export interface Group extends Field {
  hasItems?: boolean;
  /** What to say where no answer is given. */
  missing?: string;
}

/** Attributes that tie a control to its label, hint and issue. */
export interface Ties {
  id: string;
  name: string;
  describedBy: string | typeof nothing;
  invalid: 'true' | typeof nothing;
  required: boolean;
}

const idOf = (name: string) => name.replaceAll('.', '-');

const hintLine = (id: string, hint?: string) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;
const issueLine = (id: string, issue?: string) =>
  html`<p class="issue" id="${id}-issue" ?hidden=${!issue}>${issue}</p>`;

const describe = (id: string, hint?: string, issue?: string) =>
  [hint && `${id}-hint`, issue && `${id}-issue`].filter(Boolean).join(' ') || nothing;

/** A label, a hint, a control and what is wrong with it, tied for those who cannot see them together. */
export function field(view: FormView, one: Field, control: (ties: Ties) => TemplateResult): TemplateResult {
  const { name, label, hint, isRequired = true } = one;
  const id = idOf(name);
  const issue = issueAt(view, name);
  const ties: Ties = {
    id,
    name,
    describedBy: describe(id, hint, issue),
    invalid: issue ? 'true' : nothing,
    required: isRequired === true,
  };
  const mark = isRequired ? nothing : html` <span class="optional">(${view.t.optional})</span>`;
  return html`<div class="field">
    <label for=${id}>${label}${mark}</label>
    ${hintLine(id, hint)} ${control(ties)} ${issueLine(id, issue)}
  </div>`;
}

/** Several controls that answer one question. */
export function group(view: FormView, one: Group, controls: unknown): TemplateResult {
  const { name, label, hint, isRequired = true } = one;
  const id = idOf(name);
  const issue = issueAt(view, name, one);
  const mark = isRequired ? nothing : html` <span class="optional">(${view.t.optional})</span>`;
  return html`<fieldset
    class="group"
    id=${id}
    aria-describedby=${describe(id, hint, issue)}
    data-invalid=${issue ? 'true' : nothing}
  >
    <legend>${label}${mark}</legend>
    ${hintLine(id, hint)} ${issueLine(id, issue)} ${controls}
  </fieldset>`;
}

type InputOptions = { type?: string; autocomplete?: string; maxLength?: number; min?: number };

export const textField = (view: FormView, one: Field, options: InputOptions = {}) =>
  field(
    view,
    one,
    (ties) =>
      html`<input
        id=${ties.id}
        name=${ties.name}
        type=${options.type ?? 'text'}
        autocomplete=${options.autocomplete ?? 'off'}
        maxlength=${options.maxLength ?? nothing}
        min=${options.min ?? nothing}
        inputmode=${options.type === 'number' ? 'numeric' : nothing}
        aria-describedby=${ties.describedBy}
        aria-invalid=${ties.invalid}
        aria-required=${ties.required}
      />`,
  );

export const areaField = (view: FormView, one: Field, rows = 4) =>
  field(
    view,
    one,
    (ties) =>
      html`<textarea
        id=${ties.id}
        name=${ties.name}
        rows=${rows}
        aria-describedby=${ties.describedBy}
        aria-invalid=${ties.invalid}
        aria-required=${ties.required}
      ></textarea>`,
  );

/** One of the choices of a radio or checkbox group. `isList` collects all that are checked. */
export const choiceField = (
  name: string,
  value: string,
  label: unknown,
  options: { type: 'radio' | 'checkbox'; isList?: boolean; isDisabled?: boolean },
) =>
  html`<label class="choice">
    <input
      type=${options.type}
      name=${name}
      value=${value}
      ?data-list=${options.isList}
      ?disabled=${options.isDisabled}
    />
    <span>${label}</span>
  </label>`;
