import { declineReason, type StepName, textIn } from '@veche/protocol';
import type { ReplyInput, StaffSubmission } from '@veche/protocol/desk';
import { html, nothing } from 'lit';
import { type Desk, formViewOf } from './desk-context.ts';

/** Steps that are taken with words to the resident. */
export const wordedSteps = ['answer', 'ask', 'forward', 'prolong', 'decline', 'merge'] as const;
export type WordedStep = (typeof wordedSteps)[number];

export const isWorded = (step: StepName): step is WordedStep => wordedSteps.some((one) => one === step);

const outside = '';

/** What a step asks for beside words: a reason, an addressee, the number of another submission. */
export function stepFields(
  desk: Desk,
  step: WordedStep,
  one: StaffSubmission,
  isOutside: boolean,
  redraw: () => void,
) {
  const { t } = desk;
  if (step === 'decline') {
    const reasons = formViewOf(desk).t.reason;
    return html`<label>
      ${t.submission.reason}
      <select name="reason">
        ${declineReason.options.map((reason) => html`<option value=${reason}>${reasons[reason]}</option>`)}
      </select>
    </label>`;
  }
  if (step === 'merge') {
    return html`<div class="field">
      <label for="duplicate-of">${t.submission.duplicateOf}</label>
      <p class="hint" id="duplicate-hint">${t.submission.duplicateOfHint}</p>
      <input id="duplicate-of" name="duplicate_of" autocomplete="off" aria-describedby="duplicate-hint" />
    </div>`;
  }
  if (step !== 'forward') return nothing;
  const others = desk.space.departments.filter(({ id }) => id !== one.department);
  return html`<label>
      ${t.submission.to}
      <select name="department" @change=${redraw}>
        ${others.map(({ id, name }) => html`<option value=${id}>${textIn(name, desk.lang)}</option>`)}
        <option value=${outside}>${t.submission.outside}</option>
      </select>
    </label>
    ${
      isOutside || others.length === 0
        ? html`<label>${t.submission.outsideName} <input name="outside" maxlength="300" autocomplete="off" /></label>`
        : nothing
    }`;
}

/** What stands in the form, as the endpoint takes it. */
export function replyIn(step: WordedStep, text: string, data: FormData): ReplyInput {
  const field = (name: string) => String(data.get(name) ?? '').trim();
  if (step === 'decline') return { step, text, reason: declineReason.parse(field('reason')) };
  if (step === 'merge') return { step, text, duplicate_of: field('duplicate_of') };
  if (step !== 'forward') return { step, text };
  const department = field('department');
  return { step, text, to: department === outside ? { outside: field('outside') } : { department } };
}
