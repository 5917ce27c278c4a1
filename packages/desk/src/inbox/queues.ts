import { textIn } from '@veche/protocol';
import { mostCounted, nobody, type QueueCounts } from '@veche/protocol/desk';
import { html, nothing } from 'lit';
import type { Desk } from '../desk-context.ts';
import { queuesOf } from '../may.ts';
import { addressOf, type Route } from '../route.ts';
import type { Known } from './options.ts';

type InboxRoute = Extract<Route, { page: 'inbox' }>;

/** How many, where it is known. */
function countOf({ format }: Desk, count: number | undefined) {
  if (!count) return nothing;
  // The space comes with the number: of one that waited for it Chromium makes a name without it, as “Mine2”.
  return html`<span class="count">&nbsp;${format.number(count)}${count < mostCounted ? '' : '+'}</span>`;
}

/** The queues with what waits in each; the one that is open is read anew by a click. */
export function queueLinks(
  desk: Desk,
  { queue: open, filter }: InboxRoute,
  counts: QueueCounts | undefined,
  reload: () => void,
) {
  const { t, staff } = desk;
  return html`<nav class="queues" aria-label=${t.nav.inbox}>
    ${queuesOf(staff).map(
      (queue) =>
        html`<a
          href=${addressOf({ page: 'inbox', queue, filter })}
          aria-current=${queue === open ? 'page' : nothing}
          @click=${() => queue === open && reload()}
          >${t.queues[queue]}${countOf(desk, counts?.queues[queue])}</a
        >`,
    )}
  </nav>`;
}

/** Who has how much open work: departments and people, those who have most first. */
export function workload(desk: Desk, { filter }: InboxRoute, counts: QueueCounts | undefined, known: Known) {
  const { t, lang, space } = desk;
  if (!counts || known.people.length === 0) return nothing;
  const list = (
    label: string,
    part: 'department' | 'assignee',
    sums: Record<string, number>,
    names: Map<string, string>,
  ) => {
    const rows = Object.entries(sums).sort(([, one], [, other]) => other - one);
    if (rows.length === 0) return nothing;
    return html`<div>
      <h2>${label}</h2>
      <ul>
        ${rows.map(([id, count]) => {
          const address = addressOf({ page: 'inbox', queue: 'open', filter: { [part]: id } });
          return html`<li><a href=${address} aria-current=${filter[part] === id ? 'true' : nothing}>${names.get(id) ?? id}${countOf(desk, count)}</a></li>`;
        })}
      </ul>
    </div>`;
  };
  const departments = space.departments.map(({ id, name }) => [id, textIn(name, lang)] as const);
  const people = known.people.map(({ user, name }) => [user, textIn(name, lang)] as const);
  return html`<details class="workload">
    <summary>${t.inbox.workload}</summary>
    <div class="more">
      ${list(t.inbox.fields.department, 'department', counts.departments, new Map(departments))}
      ${list(t.inbox.fields.assignee, 'assignee', counts.people, new Map([[nobody, t.submission.nobody], ...people]))}
    </div>
  </details>`;
}
