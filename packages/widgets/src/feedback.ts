import type { TopicOf } from '@veche/protocol';
import { promiseOf, withPromise } from '@veche/words/promise';
import { html, nothing } from 'lit';
import { districtField } from './district-field.ts';
import { areaField, optionOf, selectField, textField } from './field.ts';
import type { FormView } from './form-view.ts';
import { learn } from './learn.ts';
import { personalFields } from './personal-fields.ts';
import { publishField } from './publish-field.ts';
import { fields } from './styles/fields.ts';
import { rest } from './styles/rest.ts';
import { TopicElement } from './topic-element.ts';
import { formsWords } from './words/forms.ts';

/**
 * A message to the administration; its category names the department that answers.
 *
 * @example
 * <veche-feedback endpoint="https://veche.example.org" topic="feedback" lang="en"></veche-feedback>
 *
 * @summary Takes a message to a department and brings the answer back.
 * @fires veche-submitted - The message is on disk. `detail`: `{topic, id}`.
 * @fires veche-failed - It could not be sent. `detail`: `{topic, code}`.
 */
export class VecheFeedback extends TopicElement<'feedback'> {
  static override styles = [TopicElement.styles, rest, fields];

  readonly kind = 'feedback';

  override prepare(_: TopicOf<'feedback'>, language: string): Promise<void> {
    return learn(language, formsWords);
  }

  override fields(topic: TopicOf<'feedback'>, view: FormView) {
    const { t, lang } = view;
    const { appeal_url } = topic.asked_by;
    return html`
      <p class="notice">
        ${t.appeal} ${appeal_url ? html`<a href=${appeal_url} rel="noopener">${t.appealLink}</a>` : nothing}
      </p>
      ${selectField(
        view,
        { name: 'answer.category', label: t.feedback.category, hint: promiseOf(t, topic.answer_within) },
        t.feedback.choose,
        topic.categories.map(({ id, title, deadlines }) =>
          optionOf(id, title, lang, (label) => withPromise(t, label, deadlines?.answer)),
        ),
      )}
      ${areaField(view, { name: 'answer.text', label: t.feedback.text }, 6)}
      ${districtField(topic, view)}
      ${textField(view, {
        name: 'answer.place',
        label: t.feedback.place,
        hint: t.feedback.placeHint,
        isRequired: false,
      })}
      ${personalFields(view, topic)} ${publishField(view, topic)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'veche-feedback': VecheFeedback;
  }
}
