import type { TopicOf } from '@veche/protocol';
import { formatIn } from '@veche/words/format';
import { html, nothing } from 'lit';
import { areaField, optional, textField } from './field.ts';
import { type FormView, issueAt } from './form-view.ts';
import { choiceField, group } from './group.ts';
import { learn } from './learn.ts';
import { personalFields } from './personal-fields.ts';
import { fields } from './styles/fields.ts';
import { rest } from './styles/rest.ts';
import { textOf } from './text-of.ts';
import { TopicElement } from './topic-element.ts';
import { formsWords } from './words/forms.ts';

type Shift = TopicOf<'volunteer'>['shifts'][number];

/**
 * A sign-up for shifts with places and a waiting list.
 *
 * @example
 * <veche-volunteer endpoint="https://veche.example.org" topic="cleanup" lang="en"></veche-volunteer>
 *
 * @summary Takes volunteers for shifts, with places left, a waiting list and a guardian for minors.
 * @fires veche-submitted - The sign-up is on disk. `detail`: `{topic, id}`.
 * @fires veche-failed - It could not be sent. `detail`: `{topic, code}`.
 */
export class VecheVolunteer extends TopicElement<'volunteer'> {
  static override styles = [TopicElement.styles, rest, fields];

  readonly kind = 'volunteer';
  #age = Number.NaN;

  override prepare(_: TopicOf<'volunteer'>, language: string): Promise<void> {
    return learn(language, formsWords);
  }

  override fields(topic: TopicOf<'volunteer'>, view: FormView) {
    const { t, lang } = view;
    const { min_age, guardian_below, max_shifts } = topic;
    const skills = topic.skills.map(({ id, title }) =>
      choiceField('answer.skills', id, textOf(title, lang), { type: 'checkbox', isList: true }),
    );
    return html`
      ${group(
        view,
        {
          name: 'answer.shifts',
          label: t.volunteer.shifts,
          hint: t.volunteer.shiftsHint(max_shifts),
          hasItems: true,
          missing: t.volunteer.missingShift,
        },
        html`<div class="choices">${topic.shifts.map((shift) => this.#shift(shift, view))}</div>`,
      )}
      <div @input=${this.#readAge}>
        ${textField(
          view,
          { name: 'answer.age', label: t.volunteer.age, hint: t.volunteer.ageHint(min_age, guardian_below) },
          { type: 'number', min: min_age },
        )}
      </div>
      ${this.#age < guardian_below ? this.#guardian(view) : nothing}
      ${
        skills.length > 0
          ? group(
              view,
              { name: 'answer.skills', label: optional(view, t.volunteer.skills) },
              html`<div class="choices">${skills}</div>`,
            )
          : nothing
      }
      ${areaField(view, { name: 'answer.note', label: t.volunteer.note, isRequired: false }, 2)}
      ${personalFields(view, topic)}
    `;
  }

  #shift({ id, title, place, starts_at, ends_at, places_left, waiting_left }: Shift, { t, lang }: FormView) {
    const isFull = places_left + waiting_left === 0;
    const places =
      places_left > 0
        ? t.volunteer.placesLeft(places_left)
        : isFull
          ? t.volunteer.full
          : t.volunteer.waitingList(waiting_left);
    const label = html`<b>${textOf(title, lang)}</b>
      <small>${formatIn(lang).span(starts_at, ends_at)}</small>
      <small>${textOf(place, lang)}</small>
      <small class="places">${places}</small>`;
    return choiceField('answer.shifts', id, label, { type: 'checkbox', isList: true, isDisabled: isFull });
  }

  #readAge = (event: Event): void => {
    this.#age = (event.target as HTMLInputElement).valueAsNumber;
    this.requestUpdate();
  };

  #guardian(view: FormView) {
    const { t } = view;
    const agreed = issueAt(view, 'answer.guardian.has_agreed', { missing: t.consent.missing });
    const fields = html`
      ${textField(view, { name: 'answer.guardian.name', label: t.volunteer.guardianName })}
      ${textField(view, { name: 'answer.guardian.phone', label: t.volunteer.guardianPhone }, { type: 'tel' })}
      <label class="choice">
        <input type="checkbox" name="answer.guardian.has_agreed" aria-invalid=${agreed ? 'true' : nothing} aria-describedby="agreed-issue" />
        <span>${t.volunteer.guardianAgrees}</span>
      </label>
      <p class="issue" id="agreed-issue" ?hidden=${!agreed}>${agreed}</p>
    `;
    return group(view, { name: 'answer.guardian', label: t.volunteer.guardian }, fields);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-volunteer': VecheVolunteer;
  }
}
