import type { TopicOf } from '@veche/protocol';
import { html } from 'lit';
import { textField } from '../field.ts';
import { type FormValues, valueAt } from '../form-values.ts';
import type { FormView } from '../form-view.ts';
import { group } from '../group.ts';
import type { Rows } from '../rows.ts';

/** Who proposes: a group of residents, or a body of self-government. The part that is not chosen is switched off. */
export function initiatorsStep(
  topic: TopicOf<'initiative'>,
  view: FormView,
  people: Rows,
  values: FormValues,
) {
  const isTos = valueAt(values, 'answer.initiators.type') === 'tos';
  const given = (valueAt(values, 'answer.initiators.people') as { name?: string }[] | undefined) ?? [];
  const named = given.filter((person) => person?.name).length;
  const words = view.t.initiative;
  const name = 'answer.initiators';
  const type = (value: string, label: string, isChecked: boolean) =>
    html`<label class="choice">
      <input type="radio" name="${name}.type" value=${value} ?checked=${isChecked} /><span>${label}</span>
    </label>`;
  const groupPart = group(
    view,
    {
      name: `${name}.people`,
      label: words.group,
      hint: words.groupHint(topic.min_initiators, topic.min_age),
    },
    html`${people.render(
      view,
      `${name}.people`,
      words.personName,
      (index) => html`
          ${textField(view, { name: `${name}.people.${index}.name`, label: words.personName })}
          ${textField(view, { name: `${name}.people.${index}.age`, label: words.personAge }, { type: 'number', min: 0 })}
        `,
    )}
      <p class="quiet" role="status">${words.peopleCount(named, topic.min_initiators)}</p>`,
  );
  const tosPart = html`
    ${textField(view, { name: `${name}.name`, label: words.tosName })}
    ${textField(view, { name: `${name}.chair`, label: words.tosChair })}
  `;
  return html`
    <div class="choices two" role="radiogroup" aria-label=${words.initiators}>
      ${type('group', words.group, !isTos)} ${type('tos', words.tos, isTos)}
    </div>
    <fieldset class="part" role="presentation" ?disabled=${isTos} ?hidden=${isTos}>${groupPart}</fieldset>
    <fieldset class="part" ?disabled=${!isTos} ?hidden=${!isTos} aria-label=${words.tos}>${tosPart}</fieldset>
  `;
}
