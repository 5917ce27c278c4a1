import type { TopicOf } from '@veche/protocol';
import { html } from 'ghtml';
import { district } from '../district.ts';
import { area, choice, group, input, type Markup, number } from '../fields.ts';
import type { FormView } from '../form-view.ts';
import { personal } from '../personal.ts';
import { publishField } from '../publish-field.ts';
import { valueAt } from '../read-form.ts';
import type { Form } from './form.ts';

/** Rows that are filled in, and some more: without a script none can be added. */
function rows(view: FormView, name: string, atLeast: number, row: (at: string) => Markup): Markup {
  const given = (valueAt(view.values, name) as unknown[] | undefined)?.length ?? 0;
  const all = Array.from({ length: Math.max(atLeast, given + 2) }, (_, index) => row(`${name}.${index}`));
  return html`!${all.map((one) => html`<div class="row">!${one}</div>`)}`;
}

function initiators({ min_initiators, min_age }: TopicOf<'initiative'>, view: FormView): Markup {
  const t = view.t.initiative;
  const name = 'answer.initiators';
  const type = (value: string, label: string) =>
    choice(view, `${name}.type`, value, html`${label}`, { type: 'radio' });
  const people = rows(
    view,
    `${name}.people`,
    min_initiators,
    (at) => html`!${input(view, { name: `${at}.name`, label: t.personName })}
      !${number(view, { name: `${at}.age`, label: t.personAge })}`,
  );
  const ofGroup = { name: `${name}.people`, label: t.group, hint: t.groupHint(min_initiators, min_age) };
  return html`!${group(view, { name: `${name}.type`, label: t.initiators }, [type('group', t.group), type('tos', t.tos)])}
    !${group(view, ofGroup, people)}
    !${group(view, { name, label: t.tos }, [
      input(view, { name: `${name}.name`, label: t.tosName }),
      input(view, { name: `${name}.chair`, label: t.tosChair }),
    ])}`;
}

function money(topic: TopicOf<'initiative'>, view: FormView): Markup {
  const t = view.t.initiative;
  const costs = rows(
    view,
    'answer.costs',
    5,
    (at) => html`!${input(view, { name: `${at}.item`, label: t.costItem })}
      !${number(view, { name: `${at}.amount`, label: t.costAmount })}`,
  );
  const most = topic.max_budget === null ? undefined : view.format.money(topic.max_budget, topic.currency);
  const own = (part: string, label: string) => number(view, { name: `answer.own_share.${part}`, label });
  return html`!${group(view, { name: 'answer.costs', label: t.costs, hint: view.t.plain.rowsHint }, costs)}
    !${number(view, { name: 'answer.budget', label: t.budget, hint: most && t.budgetHint(most) })}
    !${group(view, { name: 'answer.own_share', label: t.own, hint: t.ownHint }, [
      own('money', t.ownMoney),
      own('property', t.ownProperty),
      own('labour', t.ownLabour),
      area(view, { name: 'answer.own_share.note', label: t.ownNote, isOptional: true }, 2),
    ])}`;
}

export const initiative: Form<'initiative'> = (topic, view) => {
  const t = view.t.initiative;
  const schedule = rows(
    view,
    'answer.schedule',
    4,
    (at) => html`!${input(view, { name: `${at}.title`, label: t.stage })}
      !${input(view, { name: `${at}.due_on`, label: t.due }, { type: 'date' })}`,
  );
  return html`!${input(view, { name: 'answer.title', label: t.title })}
    !${area(view, { name: 'answer.problem', label: t.problem })}
    !${area(view, { name: 'answer.solution', label: t.solution })}
    !${area(view, { name: 'answer.result', label: t.result })}
    !${area(view, { name: 'answer.territory', label: t.territory }, 2)}
    !${district(topic, view)}
    !${money(topic, view)}
    !${group(view, { name: 'answer.schedule', label: t.schedule, hint: view.t.plain.rowsHint }, schedule)}
    !${initiators(topic, view)}
    !${personal(topic, view)}
    !${publishField(topic, view)}`;
};
