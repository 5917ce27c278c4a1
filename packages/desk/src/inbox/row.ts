import { textIn } from '@veche/protocol';
import type { InboxItem } from '@veche/protocol/desk';
import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Desk } from '../desk-context.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long ago, in whole minutes, hours or days: what a clerk sorts work by. */
export function ageOf(iso: string, lang: string, now = Date.now()): string {
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  // The server's clock may be ahead of this one.
  const age = Math.max(0, now - Date.parse(iso));
  if (age < hour) return words.format(-Math.floor(age / 60_000), 'minute');
  return age < day
    ? words.format(-Math.floor(age / hour), 'hour')
    : words.format(-Math.floor(age / day), 'day');
}

/** By when something is to be done; what is late is said in words and by weight. */
function dueLine({ inbox }: Desk['t'], format: Desk['format'], due: string) {
  const moment = format.moment(due);
  const isLate = Date.parse(due) < Date.now();
  return isLate
    ? html`<span><b class="late">! ${inbox.overdue(moment)}</b></span>`
    : html`<span class="quiet">${inbox.dueBy(moment)}</span>`;
}

/** One line of the inbox. Waiting is said in words and by weight, not by colour alone. */
export function inboxRow(
  { t, lang, space, format }: Desk,
  item: InboxItem,
  address: string,
  { isOpen, pick }: { isOpen: boolean; pick?: { isPicked: boolean; toggle(): void } },
) {
  const department = space.departments.find(({ id }) => id === item.department);
  const words = item.excerpt || t.inbox.wordless[item.kind];
  return html`<li>
    ${pick ? html`<input type="checkbox" aria-label=${t.changes.pick(words)} .checked=${pick.isPicked} @change=${pick.toggle} />` : nothing}
    <a href=${address} data-id=${item.id} aria-current=${isOpen ? 'true' : nothing} class=${classMap({ waiting: item.is_waiting, unread: item.is_unread })}>
      <span class="line">
        <span class="badge" data-status=${item.status}>${t.status[item.status]}</span>
        ${item.is_unread ? html`<b class="new">${t.changes.unread}</b>` : nothing}
        ${item.is_waiting ? html`<b>● ${t.inbox.waiting}</b>` : nothing}
        <time datetime=${item.submitted_at}>${ageOf(item.submitted_at, lang)}</time>
      </span>
      ${item.due_at ? dueLine(t, format, item.due_at) : nothing}
      <span class="excerpt" dir="auto">${words}</span>
      <span class="quiet">${textIn(item.topic_title, lang)}${department ? ` · ${textIn(department.name, lang)}` : ''}</span>
    </a>
  </li>`;
}
