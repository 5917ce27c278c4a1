import {
  type CaseItem,
  type CasesPage,
  type CasesQuery,
  caseOrder,
  submissionStatus,
  textIn,
} from '@veche/protocol';
import { html } from 'ghtml';
import type { Book } from '../catalogue.ts';
import { categoriesIn } from '../kinds/index.ts';
import { type CaseView, headingOf } from './case-page.ts';
import type { Markup } from './fields.ts';

type Choices = readonly (readonly [value: string, label: string])[];

function select(name: string, label: string, choices: Choices, chosen: string | undefined): Markup {
  const all = choices.map(
    ([value, title]) =>
      html`<option value="${value}" !${value === (chosen ?? '') ? 'selected' : ''}>${title}</option>`,
  );
  return html`<div class="field"><label for="${name}">${label}</label>
    <select id="${name}" name="${name}">!${all}</select></div>`;
}

function filterForm({ space, topics }: Book, query: CasesQuery, { t, lang }: CaseView): Markup {
  const { cases: words } = t;
  const any = ['', words.any] as const;
  const categories = [...topics.values()].flatMap(({ draft }) =>
    draft.can_be_published ? categoriesIn(draft) : [],
  );
  const named = (all: { id: string; title: Record<string, string> }[]): Choices => [
    any,
    ...all.map(({ id, title }) => [id, textIn(title, lang)] as const),
  ];
  const departments = space.departments.map(({ id, name }) => ({ id, title: name }));
  const statuses = submissionStatus.options.filter((status) => status !== 'withdrawn');
  return html`<form method="get" action="/c/${space.id}" role="search">
    <input type="hidden" name="lang" value="${lang}">
    <div class="field"><label for="q">${words.search}</label>
      <input id="q" name="q" type="search" maxlength="200" value="${query.q ?? ''}"></div>
    !${categories.length > 0 ? select('category', words.category, named(categories), query.category) : ''}
    !${select('department', words.department, named(departments), query.department)}
    !${select('status', words.state, [any, ...statuses.map((one) => [one, words.status[one]] as const)], query.status)}
    !${select(
      'sort',
      words.order,
      caseOrder.options.map((one) => [one, words.orders[one]] as const),
      query.sort,
    )}
    <button>${words.find}</button>
  </form>`;
}

function item(space: string, one: CaseItem, { t, lang, format }: CaseView): Markup {
  const { cases: words } = t;
  const about = [textIn(one.category, lang) || textIn(one.topic_title, lang), textIn(one.department, lang)];
  return html`<li>
    <h2><a href="/c/${space}/${one.id}?lang=${lang}">${headingOf(one.excerpt)}</a></h2>
    <p><b>${words.status[one.status]}</b> <small>${about.filter(Boolean).join(' · ')} · ${format.moment(one.published_at)}</small></p>
    !${one.answer ? html`<p>${textIn(one.answer.name, lang) || words.official}: ${headingOf(one.answer.excerpt)}</p>` : ''}
    !${one.followers > 0 ? html`<p><small>${words.followers(one.followers)}</small></p>` : ''}
  </li>`;
}

/** What everybody may read, with a filter and a link to the next page. */
export function casesPage(book: Book, page: CasesPage, query: CasesQuery, view: CaseView): Markup {
  const { t, lang } = view;
  const { cases: words } = t;
  const { id } = book.space;
  const { cursor: _, ids: __, limit: ___, ...filter } = query;
  const isFiltered = Object.values(filter).some(Boolean);
  const next = new URLSearchParams({
    ...(filter as Record<string, string>),
    lang,
    cursor: page.next_cursor ?? '',
  });
  return html`<h1>${words.title}</h1>
    <p class="hint">${textIn(book.space.name, lang)}. ${words.hint}</p>
    <details !${isFiltered ? 'open' : ''}><summary>${words.filter}</summary>!${filterForm(book, query, view)}</details>
    !${page.cases.length === 0 ? html`<p class="notice">${isFiltered ? words.none : words.empty}</p>` : ''}
    <ol class="cases">!${page.cases.map((one) => item(id, one, view))}</ol>
    !${page.next_cursor ? html`<p><a href="/c/${id}?${next.toString()}">${words.more}</a></p>` : ''}`;
}
