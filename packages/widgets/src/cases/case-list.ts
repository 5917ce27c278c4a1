import { type Follows, openFollows } from '@veche/client/follows';
import type { CaseItem, CasesQuery } from '@veche/protocol';
import { formatIn } from '@veche/words/format';
import { html, nothing } from 'lit';
import type { Asked } from '../asking.ts';
import type { VecheCases } from '../cases.ts';
import { wordsIn } from '../language.ts';
import { type Choices, caseFilter, choicesOf } from './case-filter.ts';
import { type CaseView, caseRow } from './case-row.ts';

/** The list of cases: those that were looked for, and those that this device follows. */
export class CaseList {
  readonly #host: VecheCases;
  #choices?: Choices;
  #follows?: Follows;
  #own: CaseItem[] = [];
  #found?: CaseItem[];
  #cursor: string | null = null;
  #query: CasesQuery = {};
  #problem = '';
  /** The latest question; answers to earlier ones come too late. */
  #asked = 0;

  constructor(host: VecheCases) {
    this.#host = host;
  }

  /** It is about something else from now on. */
  forget(): void {
    this.#found = this.#choices = undefined;
    this.#query = {};
  }

  /** Asks for the list, unless it is there. */
  async load(): Promise<void> {
    if (!this.#found) await this.#ask();
    else await this.#host.asking.ask((asked) => this.#askOwn(asked)).catch(() => {});
    this.#host.requestUpdate();
  }

  async #ask(cursor?: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const page = await this.#host.asking.ask(async (about) => {
        const { client, space } = about;
        const query = { ...this.#query, topic: this.#host.topic, cursor, ids: undefined };
        this.#choices ??= await choicesOf(about, this.#host.topic);
        await this.#askOwn(about);
        return client.cases(space, query);
      });
      if (!page || asked !== this.#asked) return;
      this.#found = cursor ? [...(this.#found ?? []), ...page.cases] : page.cases;
      this.#cursor = page.next_cursor;
      this.#problem = '';
    } catch (error) {
      if (asked === this.#asked) this.#problem = this.#host.asking.sentenceOf(error);
    }
    this.#host.requestUpdate();
  }

  /** What this device follows, as it is now. */
  async #askOwn({ client, space }: Asked): Promise<void> {
    this.#follows = openFollows(client, space);
    const ids = () => (this.#follows?.ids ?? []).slice(-50).join();
    const ask = async () => (ids() ? (await client.cases(space, { ids: ids() })).cases : []);
    this.#own = await ask();
    if (!this.#own.some(({ duplicate_of }) => duplicate_of)) return;
    await this.#follows.turnToMain(this.#own);
    this.#own = await ask();
  }

  async #find(query: CasesQuery): Promise<void> {
    this.#query = query;
    await this.#ask();
    this.#tellCount();
  }

  /** More of the same; whoever asked goes on at the first that is new. */
  async #more(): Promise<void> {
    const before = this.#found?.length ?? 0;
    await this.#ask(this.#cursor ?? undefined);
    this.#tellCount();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.found [data-id]')[before]?.focus();
  }

  #tellCount(): void {
    const { cases: words } = wordsIn(this.#host.asking.language);
    const shown = this.#found?.length ?? 0;
    if (!this.#problem) this.#host.say(shown === 0 ? words.none : words.shown(shown));
  }

  render(lang: string) {
    const t = wordsIn(lang);
    const problem = html`<p class="alert" role="alert">${this.#problem}</p>
      <button type="button" @click=${() => this.#ask()}>${t.retry}</button>`;
    // The words may be what did not come.
    if (this.#problem && !this.#found) return problem;
    const { cases: words } = t;
    const view: CaseView = { t, lang, format: formatIn(lang), host: this.#host };
    const row = (one: CaseItem) => caseRow(one, view, this.#follows?.isNews(one) ?? false);
    const isFiltered = Object.values(this.#query).some(Boolean);
    return html`<hgroup>
        <h3 class="title" tabindex="-1">${words.title}</h3>
        <p class="quiet">${words.hint}</p>
      </hgroup>
      ${this.#own.length > 0 ? html`<section aria-labelledby="own"><h4 id="own">${words.own}</h4><ol class="cases">${this.#own.map(row)}</ol></section>` : nothing}
      ${this.#choices ? caseFilter(this.#choices, this.#query, view, (query) => this.#find(query)) : nothing}
      ${this.#problem ? problem : nothing}
      ${this.#found?.length === 0 ? html`<p class="notice">${isFiltered ? words.none : words.empty}</p>` : nothing}
      <ol class="cases found">${this.#found?.map(row)}</ol>
      ${this.#cursor ? html`<button type="button" @click=${() => this.#more()}>${words.more}</button>` : nothing}`;
  }
}
