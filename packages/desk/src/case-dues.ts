import type { StaffSubmission } from '@veche/protocol/desk';
import { html, nothing } from 'lit';
import type { Desk } from './desk-context.ts';

/** By when what is to be done, and how it went; what is late is said in words and by weight. */
export function caseDues({ t, format }: Desk, { dues }: StaffSubmission, now = new Date().toISOString()) {
  if (dues.length === 0) return nothing;
  const { dues: words } = t.submission;
  const rows = [...dues].sort((one, other) => (one.due_at < other.due_at ? -1 : 1));
  return html`<section aria-labelledby="dues-title">
    <h3 id="dues-title">${words.title}</h3>
    <ul>
      ${rows.map(({ step, due_at, done_at, prolonged_at }) => {
        const isLate = words.late[step] !== undefined && (done_at ?? now) > due_at;
        return html`<li>
          ${words.steps[step](format.moment(due_at))}${done_at ? html`, ${words.done(format.moment(done_at))}` : nothing}${
            prolonged_at ? html`, ${words.prolonged}` : nothing
          }${isLate ? html`. <b class="late">! ${words.late[step]}</b>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}
