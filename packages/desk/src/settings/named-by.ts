import { type Issue, textIn } from '@veche/protocol';
import { html, nothing } from 'lit';
import { addressOf, type Route } from '../route.ts';
import type { SectionView } from './section.ts';

/** Whether an issue says by its path what still names something that was to go. */
export const isHolder = ({ path }: Issue) => path.length === 4;

/** What must let go first, each with the way there. */
export function namedBy({ desk: { t, lang }, shown, around }: SectionView, issues: readonly Issue[]) {
  const held = issues.filter(isHolder).map(({ path }) => path);
  if (held.length === 0) return nothing;
  const nameOf = (what: unknown) => {
    const department = shown.departments.find(({ id }) => id === what);
    return department ? textIn(department.name, lang) : (t.editor.language[String(what)] ?? what);
  };
  const titles = new Map(around.topics.map(({ id, draft }) => [id, textIn(draft.title, lang)]));
  const names = new Map(around.people.map(({ user, name }) => [user, textIn(name, lang)]));
  const { namedBy: words } = t.settings;
  const holders: Record<string, (id: string) => { words: string; at?: Route }> = {
    topics: (id) => ({ words: words.topic(titles.get(id) ?? id), at: { page: 'topic', id } }),
    people: (user) => ({ words: words.person(names.get(user) ?? user), at: { page: 'person', user } }),
    templates: (id) => ({ words: words.template, at: { page: 'templates', id } }),
    routing: (index) => ({
      words: words.rule(Number(index) + 1),
      at: { page: 'settings', section: 'routing' },
    }),
    submissions: (n) => ({ words: words.submissions(Number(n)) }),
  };
  return html`<ul>
    ${held.map(([, what, by, which]) => {
      const { words: name, at } = holders[String(by)]?.(String(which)) ?? { words: which };
      return html`<li>${nameOf(what)}: ${at ? html`<a href=${addressOf(at)}>${name}</a>` : name}</li>`;
    })}
  </ul>`;
}
