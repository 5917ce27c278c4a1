import type { TopicBase } from '@veche/protocol';
import { html, nothing } from 'lit';
import type { FormView } from './form-view.ts';

/** Whether everybody may read it: private unless the resident ticks it, and says who would see what. */
export function publishField({ t }: FormView, { can_be_published }: Pick<TopicBase, 'can_be_published'>) {
  if (!can_be_published) return nothing;
  return html`<div class="field">
    <label class="choice">
      <input type="checkbox" name="may_publish" aria-describedby="publish-hint" />
      <span>${t.publish.allow}</span>
    </label>
    <p class="hint" id="publish-hint">${t.publish.hint}</p>
  </div>`;
}
