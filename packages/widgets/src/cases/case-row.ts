import type { CaseItem } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';
import type { Format } from '@veche/words/format';
import { shorten } from '@veche/words/shorten';
import { html, nothing } from 'lit';
import type { VecheCases } from '../cases.ts';
import type { FormView } from '../form-view.ts';

export interface CaseView extends Pick<FormView, 't' | 'lang'> {
  readonly format: Format;
  readonly host: VecheCases;
}

/** The first words, as a heading. */
export const headingOf = (excerpt: string) => shorten(excerpt, 90);

/** What it is about and who answers. */
export const aboutOf = ({ category, topic_title, department }: CaseItem, lang: string): string =>
  [textIn(category, lang) || textIn(topic_title, lang), textIn(department, lang)].filter(Boolean).join(' · ');

/** One line of the list. */
export function caseRow(one: CaseItem, { t, lang, format, host }: CaseView, isNews: boolean) {
  const { cases: words } = t;
  const { id, status, answer, followers, published_at } = one;
  return html`<li>
    <a dir="auto" href=${host.address.of(id)} data-id=${id} @click=${(event: MouseEvent) => host.address.follow(event, id)}>${headingOf(one.excerpt)}</a>
    ${isNews ? html`<b class="news">${words.unread}</b>` : nothing}
    <p class="quiet">
      <b class="state" data-status=${status}>${words.status[status]}</b> <bdi>${aboutOf(one, lang)}</bdi> ·
      <time datetime=${published_at}>${format.moment(published_at)}</time>
    </p>
    ${answer ? html`<p><bdi>${textIn(answer.name, lang) || words.official}</bdi>: <bdi>${headingOf(answer.excerpt)}</bdi></p>` : nothing}
    ${followers > 0 ? html`<p class="quiet">${words.followers(followers)}</p>` : nothing}
  </li>`;
}
