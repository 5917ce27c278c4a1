import { type CasesQuery, caseOrder, submissionStatus } from '@veche/protocol';
import { type Texts, textIn } from '@veche/protocol/light';
import { html, nothing } from 'lit';
import type { Asked } from '../asking.ts';
import type { CaseView } from './case-row.ts';

type Named = { id: string; title: Texts }[];

/** What a list can be narrowed to. */
export interface Choices {
  categories: Named;
  departments: Named;
}

export async function choicesOf({ client, space }: Asked, topic: string | undefined): Promise<Choices> {
  const [{ departments }, topics] = await Promise.all([client.space(space), client.topics(space)]);
  const published = topics.filter(({ id, can_be_published }) => can_be_published && (!topic || id === topic));
  return {
    departments: departments.map(({ id, name }) => ({ id, title: name })),
    categories: published.flatMap((one) => ('categories' in one ? (one.categories as Named) : [])),
  };
}

const statuses = submissionStatus.options.filter((status) => status !== 'withdrawn');

/** Search and filter; the list changes when the form is sent. */
export function caseFilter(
  { categories, departments }: Choices,
  query: CasesQuery,
  { t, lang }: CaseView,
  find: (query: CasesQuery) => Promise<void>,
) {
  const { cases: words } = t;
  const select = (
    name: 'category' | 'department' | 'status' | 'sort',
    label: string,
    all: [string, string][],
  ) =>
    html`<div class="field">
      <label for=${name}>${label}</label>
      <select id=${name} name=${name}>
        ${all.map(([value, title]) => html`<option value=${value} ?selected=${value === (query[name] ?? '')}>${title}</option>`)}
      </select>
    </div>`;
  const any: [string, string] = ['', words.any];
  const named = (all: Named): [string, string][] => [
    any,
    ...all.map(({ id, title }): [string, string] => [id, textIn(title, lang)]),
  ];
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const given = [...new FormData(event.target as HTMLFormElement)].filter(([, value]) => value !== '');
    void find(Object.fromEntries(given));
  };
  return html`<details>
    <summary>${words.filter}</summary>
    <form class="filter" role="search" novalidate @submit=${send}>
      <div class="field">
        <label for="q">${words.search}</label>
        <input id="q" name="q" type="search" maxlength="200" .value=${query.q ?? ''} />
      </div>
      ${categories.length > 0 ? select('category', words.category, named(categories)) : nothing}
      ${select('department', words.department, named(departments))}
      ${select('status', words.state, [any, ...statuses.map((one): [string, string] => [one, words.status[one]])])}
      ${select(
        'sort',
        words.order,
        caseOrder.options.map((one): [string, string] => [one, words.orders[one]]),
      )}
      <button type="submit" class="primary">${words.find}</button>
    </form>
  </details>`;
}
