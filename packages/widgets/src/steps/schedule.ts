import { html } from 'lit';
import { textField } from '../field.ts';
import type { FormView } from '../form-view.ts';
import { group } from '../group.ts';
import type { Rows } from '../rows.ts';

export const scheduleStep = (view: FormView, stages: Rows) => {
  const words = view.t.initiative;
  return group(
    view,
    { name: 'answer.schedule', label: words.schedule },
    stages.render(
      view,
      'answer.schedule',
      words.stage,
      (index) => html`
        ${textField(view, { name: `answer.schedule.${index}.title`, label: words.stage })}
        ${textField(view, { name: `answer.schedule.${index}.due_on`, label: words.due }, { type: 'date' })}
      `,
    ),
  );
};
