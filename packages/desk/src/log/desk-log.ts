import { parse, uuid } from '@veche/protocol';
import { type LogEntry, type Person, staffRoutes } from '@veche/protocol/desk';
import { problemOf, readForm } from '@veche/widgets/parts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { addressOf, type LogFilter } from '../route.ts';
import { tableStyles } from '../table-styles.ts';
import { logRow, nameOf } from './log-row.ts';

/** What was done in the space and by whom, newest first. */
export class DeskLog extends DeskElement {
  static override styles = [
    ...DeskElement.styles,
    tableStyles,
    css`
      .filter {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: end;
      }

      .filter .field {
        flex: 1 1 14rem;
        min-inline-size: 0;
      }
    `,
  ];
  static override properties = { filter: { attribute: false } };

  declare filter: LogFilter;

  #people: ReadonlyMap<string, Person> = new Map();
  #entries: LogEntry[] | undefined;
  #isEnd = true;
  #problem = '';
  #isNoNumber = false;
  /** The latest question; answers to earlier ones come too late. */
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('filter');
    if (!changed.has('filter') || (before && address(before) === address(this.filter))) return;
    this.#isNoNumber = false;
    void this.#load().then(() => (before ? undefined : this.focusHeading()));
  }

  async #load(before?: number): Promise<void> {
    const { call } = this.desk;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      if (this.#people.size === 0) {
        const { people } = await call(staffRoutes.listPeople);
        this.#people = new Map(people.map((one) => [one.user, one]));
      }
      const page = await call(staffRoutes.readLog, { query: { ...this.filter, before } });
      if (asked !== this.#asked) return;
      this.#entries = before ? [...(this.#entries ?? []), ...page.entries] : page.entries;
      this.#isEnd = page.is_end;
      this.#problem = '';
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  async #more(before: number | undefined): Promise<void> {
    await this.#load(before);
    await this.updateComplete;
    // The button is gone where that was all.
    if (this.#isEnd) this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
  }

  #show = (event: Event): void => {
    event.preventDefault();
    const filter = readForm(event.currentTarget as HTMLFormElement) as LogFilter;
    this.#isNoNumber = filter.submission !== undefined && parse(uuid, filter.submission).data === null;
    if (this.#isNoNumber) {
      this.requestUpdate();
      this.renderRoot.querySelector<HTMLElement>('[name="submission"]')?.focus();
    } else location.hash = address(filter);
  };

  protected override render() {
    const { t } = this.desk;
    const { log: words } = t;
    document.title = `${words.title} · ${t.title}`;
    const count = this.#entries ? words.found(this.#entries.length, this.#isEnd) : t.inbox.loading;
    return html`<div class="veche">
      <header>
        <h1 tabindex="-1">${words.title}</h1>
        <p class="quiet">${words.hint}</p>
      </header>
      ${this.#form()}
      ${
        this.#problem
          ? html`<p class="alert" role="alert">${this.#problem}</p>
            <button type="button" @click=${() => this.#load()}>${formViewOf(this.desk).t.retry}</button>`
          : nothing
      }
      <p class="quiet" role="status">${this.#problem ? '' : count}</p>
      ${this.#entries?.length ? this.#table(this.#entries) : nothing}
    </div>`;
  }

  #form() {
    const { desk, filter } = this;
    const { log: words } = desk.t;
    const actors = [
      ...new Set([
        ...this.#people.keys(),
        ...Object.keys(words.actors),
        ...(filter.actor ? [filter.actor] : []),
      ]),
    ];
    return html`<form class="filter" role="search" novalidate @submit=${this.#show}>
      <div class="field">
        <label for="actor">${words.who}</label>
        <select id="actor" name="actor">
          <option value="">${words.anybody}</option>
          ${actors.map(
            (one) =>
              html`<option value=${one} ?selected=${one === filter.actor}>${nameOf(desk, this.#people, one)}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="submission">${words.submission}</label>
        <p class="hint" id="submission-hint">${words.submissionHint}</p>
        <input
          id="submission"
          name="submission"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="submission-hint submission-issue"
          aria-invalid=${this.#isNoNumber ? 'true' : nothing}
          .value=${filter.submission ?? ''}
        />
        <p class="issue" id="submission-issue" role="alert" ?hidden=${!this.#isNoNumber}>${words.badNumber}</p>
      </div>
      <button type="submit">${words.show}</button>
    </form>`;
  }

  #table(entries: LogEntry[]) {
    const { log: words } = this.desk.t;
    const columns = [words.at, words.who, words.what, words.about];
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.title}>
        <table>
          <thead>
            <tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
          </thead>
          <tbody>${entries.map((entry) => logRow(this.desk, this.#people, entry))}</tbody>
        </table>
      </div>
      ${
        this.#isEnd
          ? nothing
          : html`<button type="button" @click=${() => this.#more(entries.at(-1)?.seq)}>${words.more}</button>`
      }`;
  }
}

const address = (filter: LogFilter) => addressOf({ page: 'log', filter });

customElements.define('desk-log', DeskLog);
