import { submissionStatus, textIn } from '@veche/protocol';
import type { StaffTopic } from '@veche/protocol/desk';
import { readForm } from '@veche/widgets/parts';
import { html } from 'lit';
import type { Desk } from './desk-context.ts';
import type { Filter } from './route.ts';

/** Search and filters; each change is a new address. A list that arrives leaves alone what is being typed. */
export function filterForm(
  { t, lang }: Desk,
  topics: StaffTopic[],
  filter: Filter,
  change: (filter: Filter) => void,
) {
  const read = (event: Event) => {
    event.preventDefault();
    change(readForm(event.currentTarget as HTMLFormElement) as Filter);
  };
  const select = (name: 'topic' | 'kind' | 'status', label: string, options: [string, string][]) =>
    html`<label
      ><span>${label}</span>
      <select name=${name} .value=${filter[name] ?? ''}>
        <option value="">${t.inbox.any}</option>
        ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === filter[name]}>${words}</option>`)}
      </select></label
    >`;
  return html`<form class="filter" role="search" @submit=${read} @change=${read}>
    <label class="search"><span>${t.inbox.search}</span><input type="search" name="q" maxlength="200" .value=${filter.q ?? ''} /></label>
    ${
      topics.length > 0
        ? select(
            'topic',
            t.inbox.topic,
            topics.map(({ id, draft }) => [id, textIn(draft.title, lang)]),
          )
        : ''
    }
    ${select('kind', t.inbox.kind, Object.entries(t.kinds))}
    ${select(
      'status',
      t.inbox.status,
      submissionStatus.options.map((status) => [status, t.status[status]]),
    )}
  </form>`;
}
