import { parse, type RoutingRule, routing as schema } from '@veche/protocol';
import { textField } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { departmentsOf, selectField } from '../kinds/parts.ts';
import './desk-routing-trial.ts';
import { answerers, districtsIn, rulesIn, subjectOf, subjects, valuesOfRules } from './rules.ts';
import type { Section, SectionView } from './section.ts';

/** Choices with one for none at all; what is chosen and no longer there is said so. */
function withNone(
  view: SectionView,
  none: string,
  choices: Record<string, string>,
  chosen: string | undefined,
) {
  const { settings: words } = view.desk.t;
  const isGone = chosen && !(chosen in choices);
  return { '': none, ...(isGone ? { [chosen]: words.notThere(chosen) } : {}), ...choices };
}

/** What no longer fits of a rule that is in force. */
function brokenIn(view: SectionView, { when, to }: RoutingRule) {
  const { desk, around } = view;
  const { settings: words } = desk.t;
  const subject = subjectOf(when);
  const isSubjectGone = subject !== '' && !(subject in subjects(around, desk));
  const isAnswererGone = to.assignee !== undefined && !(to.assignee in answerers(around, desk));
  return [isSubjectGone && words.subjectGone, isAnswererGone && words.answererGone].filter(Boolean).join(' ');
}

function ruleFields(view: SectionView, at: string, rule: RoutingRule | undefined) {
  const { desk, around, issues } = view;
  const { settings: words } = desk.t;
  const { when, to } = rule ?? { when: {}, to: {} };
  const districts = districtsIn(around, desk);
  const departments = departmentsOf(desk);
  const broken = rule && brokenIn(view, rule);
  // That a rule does nothing is said where it could begin to do something.
  const near = {
    ...view,
    issues: issues.map((issue) =>
      issue.path.join('.') === `${at}.to` ? { ...issue, path: [...issue.path, 'department'] } : issue,
    ),
  };
  const select = (
    name: string,
    label: string,
    none: string,
    choices: Record<string, string>,
    chosen?: string,
  ) => selectField(near, `${at}.${name}`, label, withNone(view, none, choices, chosen));
  const words_ = (name: string, label: string, hint: string) =>
    textField(near, { name: `${at}.${name}`, label, hint, isRequired: false }, { maxLength: 500 });
  return html`${broken ? html`<p class="issue">${broken}</p>` : nothing}
    <fieldset class="group">
      <legend>${words.when}</legend>
      <div class="pair">
        ${select('when.topic', words.subject, words.anySubject, subjects(around, desk), subjectOf(when))}
        ${select('when.department', words.wouldAnswer, words.anyDepartment, departments, when.department)}
        ${Object.keys(districts).length > 0 ? select('when.district', words.district, words.anyDistrict, districts, when.district) : nothing}
      </div>
      <div class="pair">
        ${words_('when.words', words.ruleWords, words.ruleWordsHint)} ${words_('when.place', words.rulePlace, words.rulePlaceHint)}
      </div>
    </fieldset>
    <fieldset class="group">
      <legend>${words.goesTo}</legend>
      <div class="pair">
        ${select('to.department', words.toDepartment, words.sameDepartment, departments, to.department)}
        ${select('to.assignee', words.toPerson, words.nobody, answerers(around, desk), to.assignee)}
      </div>
    </fieldset>`;
}

/** Where something goes that was sent. */
export const routing: Section = {
  fields(view) {
    const { settings: words } = view.desk.t;
    const { data } = parse(schema, rulesIn(view.values));
    return html`<p class="hint">${words.routingHint}</p>
      ${view.list.render(view, { name: 'routing', label: words.rule }, (at, of) =>
        ruleFields(view, at, of as RoutingRule | undefined),
      )}
      <desk-routing-trial .routing=${data} .around=${view.around}></desk-routing-trial>`;
  },
  valuesOf: ({ routing: rules }) => valuesOfRules(rules),
  listOf: ({ routing: rules }) => rules,
  changeOf: (values) => ({ routing: rulesIn(values) }),
};
