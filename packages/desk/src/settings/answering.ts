import type { SpaceSettings } from '@veche/protocol';
import { choiceField, group } from '@veche/widgets/parts';
import { html } from 'lit';
import { numberField } from '../kinds/parts.ts';
import type { Section } from './section.ts';

type Naming = SpaceSettings['official_naming'];

/** Whom residents see as answering, how long they may object, and when officials are told of deadlines. */
export const answering: Section = {
  fields(view) {
    const { settings: words } = view.desk.t;
    return html`
      ${group(
        view,
        { name: 'official_naming', label: words.naming, hint: words.namingHint },
        html`<div class="choices">
          ${(Object.keys(words.namings) as Naming[]).map((naming) =>
            choiceField('official_naming', naming, words.namings[naming], { type: 'radio' }),
          )}
        </div>`,
      )}
      ${numberField(view, 'judge_days', words.judgeDays)} ${numberField(view, 'remind_days', words.remindDays)}
      ${numberField(view, 'escalate_days', words.escalateDays)}
    `;
  },
  valuesOf: ({ official_naming, judge_days, remind_days, escalate_days }) => ({
    official_naming,
    judge_days,
    remind_days,
    escalate_days,
  }),
  changeOf: ({ official_naming, judge_days, remind_days, escalate_days }) => ({
    official_naming: official_naming as Naming,
    judge_days: judge_days as number,
    remind_days: remind_days as number,
    escalate_days: escalate_days as number,
  }),
};
