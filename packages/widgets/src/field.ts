import { isSameLanguage, type Texts, tagIn, textIn } from '@veche/protocol/light';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';
import { type Question, tie } from './group.ts';

export interface Field extends Question {
  /** `either`: one of several fields is needed. */
  isRequired?: boolean | 'either';
}

/** A label that says that nothing needs to be given. */
export const optional = ({ t }: FormView, label: unknown) =>
  html`${label} <span class="optional">(${t.optional})</span>`;

/** Attributes that tie a control to its label, hint and issue. */
export interface Ties {
  id: string;
  name: string;
  describedBy: unknown;
  invalid: unknown;
  required: boolean;
}

/** A label, a hint, a control and what is wrong with it, tied for those who cannot see them together. */
export function field(view: FormView, one: Field, control: (ties: Ties) => TemplateResult): TemplateResult {
  const { id, isInvalid, describedBy, hint, issue } = tie(view, one);
  const { name, label, isRequired = true } = one;
  const ties: Ties = { id, name, describedBy, invalid: isInvalid, required: isRequired === true };
  return html`<div class="field">
    <label for=${id}>${isRequired ? label : optional(view, label)}</label>
    ${hint} ${control(ties)} ${issue}
  </div>`;
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

type Option = readonly [value: string, label: string, lang?: string];

/** An option that a topic names, in its own language where that is not the reader's. */
export function optionOf(id: string, title: Texts, lang: string, say = (label: string) => label): Option {
  const tag = tagIn(title, lang);
  return [id, say(textIn(title, lang)), isSameLanguage(tag, lang) ? undefined : tag];
}

export const selectField = (view: FormView, one: Field, none: string, options: readonly Option[]) =>
  field(
    view,
    one,
    (ties) =>
      html`<select
        id=${ties.id}
        name=${ties.name}
        aria-describedby=${ties.describedBy}
        aria-invalid=${ties.invalid}
        aria-required=${ties.required}
      >
        <option value="">${none}</option>
        ${options.map(([value, label, lang]) => html`<option value=${value} lang=${lang ?? nothing}>${label}</option>`)}
      </select>`,
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
