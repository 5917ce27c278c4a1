import { textIn } from '@veche/protocol';
import type { LogEntry, Person } from '@veche/protocol/desk';
import { html, nothing } from 'lit';
import type { Desk } from '../desk-context.ts';
import { addressOf } from '../route.ts';

/** Whoever is at the desk now, by user name: of those who left only that is known. */
export type Known = ReadonlyMap<string, Person>;

/** Ids of messages and sessions say nothing to a reader. */
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** Somebody in words. */
export function nameOf({ t, lang }: Desk, people: Known, actor: string): string {
  const person = people.get(actor);
  return t.log.actors[actor] ?? (person ? `${textIn(person.name, lang)} (${actor})` : actor);
}

/** One thing that happened: when, who, what, about what. */
export function logRow(desk: Desk, people: Known, entry: LogEntry) {
  const { t, format } = desk;
  const { at, actor, action, topic, submission, status, object } = entry;
  return html`<tr>
    <td><time datetime=${at}>${format.moment(at)}</time></td>
    <td>${nameOf(desk, people, actor)}</td>
    <td>${t.log.actions[action] ?? action}${status ? html`: <b>${t.status[status]}</b>` : nothing}</td>
    <td>
      ${
        submission
          ? html`<a href=${addressOf({ page: 'inbox', queue: 'all', filter: {}, open: submission })}><code>${submission.slice(0, 8)}</code></a>`
          : nothing
      }
      ${topic ? html`<a href=${addressOf({ page: 'topic', id: topic })}>${topic}</a>` : nothing}
      ${object && !isId(object) ? nameOf(desk, people, object) : nothing}
    </td>
  </tr>`;
}
