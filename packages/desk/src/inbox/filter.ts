import { readForm } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import type { Desk } from '../desk-context.ts';
import type { Filter } from '../route.ts';
import { type Known, optionsOf } from './options.ts';

/** What stands in the part that opens; the search and the order are always there. */
const more = ['status', 'due', 'category', 'district', 'department', 'assignee', 'topic', 'kind'] as const;
const days = ['from', 'to'] as const;

/** Search, filters and order; each change is a new address. A list that arrives leaves alone what is being typed. */
export function filterForm(desk: Desk, known: Known, filter: Filter, change: (filter: Filter) => void) {
  const { inbox: t } = desk.t;
  const options = optionsOf(desk, known);
  const read = (event: Event) => {
    event.preventDefault();
    change(readForm(event.currentTarget as HTMLFormElement) as Filter);
  };
  const select = (name: (typeof more)[number] | 'sort', none: string) =>
    options[name]
      ? html`<label
          ><span>${t.fields[name]}</span>
          <select name=${name} .value=${filter[name] ?? ''}>
            <option value="">${none}</option>
            ${options[name].map(([value, words]) => html`<option value=${value} ?selected=${value === filter[name]}>${words}</option>`)}
          </select></label
        >`
      : nothing;
  const chosen = [...more, ...days].filter((name) => filter[name]).length;
  return html`<form class="filter" role="search" @submit=${read} @change=${read}>
    <label class="search"><span>${t.search}</span><input type="search" name="q" maxlength="200" .value=${filter.q ?? ''} /></label>
    ${select('sort', t.usual)}
    <details ?open=${chosen > 0}>
      <summary>${t.filters(chosen)}</summary>
      <div class="more">
        ${more.map((name) => select(name, t.any))}
        ${days.map((name) => html`<label><span>${t.fields[name]}</span><input type="date" name=${name} .value=${filter[name] ?? ''} /></label>`)}
      </div>
      ${chosen > 0 ? html`<button type="button" class="plain" @click=${() => change({ q: filter.q, sort: filter.sort })}>${t.clear}</button>` : nothing}
    </details>
  </form>`;
}
