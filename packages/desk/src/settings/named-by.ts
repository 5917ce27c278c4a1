import { type Issue, type SpaceSettings, textIn } from '@veche/protocol';
import { html, nothing } from 'lit';
import type { Desk } from '../desk-context.ts';
import { addressOf, type Route } from '../route.ts';

/** Whether an issue says by its path what still names something that was to go. */
export const isHolder = ({ path }: Issue) => path.length === 4;

/** What must let go first, each with the way there. */
export function namedBy({ t, lang }: Desk, issues: readonly Issue[], { departments }: SpaceSettings) {
  const held = issues.filter(isHolder).map(({ path }) => path);
  if (held.length === 0) return nothing;
  const nameOf = (what: unknown) => {
    const department = departments.find(({ id }) => id === what);
    return department ? textIn(department.name, lang) : (t.editor.language[String(what)] ?? what);
  };
  return html`<ul>
    ${held.map(([, what, by, which]) => {
      const id = String(which);
      const words = t.settings.namedBy[String(by)]?.(id) ?? id;
      const route = { topics: { page: 'topic', id }, templates: { page: 'templates', id } }[String(by)] as
        | Route
        | undefined;
      const address = route && addressOf(route);
      return html`<li>${nameOf(what)}: ${address ? html`<a href=${address}>${words}</a>` : words}</li>`;
    })}
  </ul>`;
}
