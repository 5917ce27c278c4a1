import type { TopicBase } from '@veche/protocol';
import { html } from 'ghtml';
import { choice, type Markup } from './fields.ts';
import type { FormView } from './form-view.ts';

/** Whether everybody may read it. */
export function publishField(
  { can_be_published }: Pick<TopicBase, 'can_be_published'>,
  view: FormView,
): Markup {
  if (!can_be_published) return '';
  const { allow, hint } = view.t.publish;
  const label = html`${allow}<br><small>${hint}</small>`;
  return html`<div class="field">!${choice(view, 'may_publish', 'true', label, { type: 'checkbox' })}</div>`;
}
