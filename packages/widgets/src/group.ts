import { html, nothing } from 'lit';
import { type FormView, issueAt } from './form-view.ts';

/** A question of a form. */
export interface Question {
  /** Dotted path of the value, which is also the path of its issues. */
  name: string;
  label: unknown;
  hint?: string;
}

/** A question that several controls answer; with `hasItems` it also speaks for each item of its list. */
export interface Group extends Question {
  hasItems?: boolean;
  /** What to say where no answer is given. */
  missing?: string;
}

const idOf = (name: string) => name.replaceAll('.', '-');

/** What a control and the words about it need to be tied together. */
export function tie(view: FormView, one: Group) {
  const { name, hint } = one;
  const id = idOf(name);
  const issue = issueAt(view, name, one);
  return {
    id,
    isInvalid: issue ? 'true' : nothing,
    describedBy: [hint && `${id}-hint`, issue && `${id}-issue`].filter(Boolean).join(' ') || nothing,
    hint: hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing,
    issue: html`<p class="issue" id="${id}-issue" ?hidden=${!issue}>${issue}</p>`,
  };
}

/** Several controls that answer one question. */
export function group(view: FormView, one: Group, controls: unknown) {
  const { id, isInvalid, describedBy, hint, issue } = tie(view, one);
  return html`<fieldset class="group" id=${id} aria-describedby=${describedBy} data-invalid=${isInvalid}>
    <legend>${one.label}</legend>
    ${hint} ${issue} ${controls}
  </fieldset>`;
}

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
