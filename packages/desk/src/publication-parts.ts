import { kinds, textIn } from '@veche/protocol';
import type { PublicTexts, StaffSubmission } from '@veche/protocol/desk';
import { fieldName } from '@veche/words';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Desk, formViewOf } from './desk-context.ts';
import { personalDataIn } from './personal-data.ts';

/** One text that may be published, as the moderator has it now. */
export interface Part {
  /** `answer.{field}`, or the id of a message. */
  readonly part: string;
  readonly label: string;
  text: string;
  isIncluded: boolean;
}

/** What may be published of a submission: as it was published last, else as it was written. */
export function partsOf(desk: Desk, one: StaffSubmission, originals: PublicTexts): Part[] {
  const { public_texts: published, publicity, answer, messages } = one;
  const { t } = formViewOf(desk);
  const isFirst = Object.keys(published).length === 0;
  const ofAnswer = kinds[one.kind].public_fields.flatMap((field) => {
    const part = `answer.${field}`;
    // While it is public, the answer has nothing of what was left out.
    const written = originals[part] ?? (publicity?.published_at ? undefined : answer?.[field]);
    const text = published[part] ?? written;
    const label = fieldName(t, one.kind, field);
    return text ? [{ part, label, text: String(text), isIncluded: isFirst || part in published }] : [];
  });
  const ofMessages = messages.map(({ id: part, from, name, text, sent_at, step }) => {
    const moment = desk.format.moment(sent_at);
    const words = desk.t.publication;
    const isAnswer = step === 'answer' || step === 'decline';
    return {
      part,
      label: from === 'official' ? words.answer(textIn(name, desk.lang), moment) : words.message(moment),
      text: published[part] ?? text,
      isIncluded: isFirst ? isAnswer : part in published,
    };
  });
  return [...ofAnswer, ...ofMessages];
}

/** The same, with what the moderator did so far. */
export const keepWork = (parts: Part[], earlier: Part[]): Part[] =>
  parts.map((one) => earlier.find(({ part }) => part === one.part) ?? one);

/** A copy to be edited, what looks like personal data in it, and what was written. */
export function partField(desk: Desk, one: Part, original: string | undefined, redraw: () => void) {
  const words = desk.t.publication;
  const id = `part-${one.part.replaceAll('.', '-')}`;
  const change = (text: string, isIncluded = one.isIncluded) => {
    Object.assign(one, { text, isIncluded });
    redraw();
  };
  const pieces = one.isIncluded ? personalDataIn(one.text) : [];
  return html`<fieldset class="group">
    <legend>${one.label}</legend>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${live(one.isIncluded)}
        @change=${(event: Event) => change(one.text, (event.target as HTMLInputElement).checked)}
      />
      <span>${words.include}</span>
    </label>
    <textarea
      id=${id}
      rows=${Math.min(12, 2 + Math.ceil(one.text.length / 70))}
      maxlength="20000"
      dir="auto"
      aria-label=${one.label}
      aria-describedby="${id}-pieces"
      ?disabled=${!one.isIncluded}
      .value=${live(one.text)}
      @input=${(event: Event) => change((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div id="${id}-pieces" class="actions" ?hidden=${pieces.length === 0}>
      <span class="issue">${words.suspicious}</span>
      ${pieces.map(
        (piece) =>
          html`<button
            type="button"
            class="quiet-button"
            aria-label=${words.remove(piece)}
            @click=${(event: Event) => {
              // The button goes with what it removes.
              (event.target as HTMLElement).closest('fieldset')?.querySelector('textarea')?.focus();
              change(one.text.replaceAll(piece, words.removed));
            }}
          >
            ${piece}
          </button>`,
      )}
    </div>
    ${
      original !== undefined && original !== one.text
        ? html`<details>
          <summary>${words.originalTitle}</summary>
          <p class="said" dir="auto">${original}</p>
        </details>`
        : nothing
    }
  </fieldset>`;
}
