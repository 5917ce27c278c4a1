import { textIn } from '@veche/protocol';
import { type HeardSite, type StaffTopic, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { tableStyles } from '../table-styles.ts';

/** Which sites have really asked, by what the endpoint has heard: it visits none. */
export class DeskHeardSites extends DeskElement {
  static override styles = [...DeskElement.styles, tableStyles];
  static override properties = { origins: { attribute: false }, topics: { attribute: false } };

  /** The sites that may ask, as they are saved. */
  declare origins: readonly string[];
  declare topics: readonly StaffTopic[];

  #heard: HeardSite[] | undefined;
  #problem = '';

  async #look(): Promise<void> {
    this.#problem = '';
    try {
      this.#heard = (await this.desk.call(staffRoutes.readSites)).sites;
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  /** Those that may ask and have not. */
  get #silent(): string[] {
    const fits = (origin: string, pattern: string) =>
      pattern.endsWith(':*') ? `${origin}:`.startsWith(pattern.slice(0, -1)) : origin === pattern;
    const heard = this.#heard?.filter(({ is_allowed }) => is_allowed) ?? [];
    return this.origins.filter((pattern) => !heard.some(({ origin }) => fits(origin, pattern)));
  }

  protected override render() {
    const { settings: words } = this.desk.t;
    const silent = this.#silent;
    return html`<section class="veche" aria-labelledby="title">
      <h3 id="title">${words.heardTitle}</h3>
      <p class="hint">${words.heardHint}</p>
      <button type="button" @click=${() => this.#look()}>${words.look}</button>
      <p class="alert" role="alert" ?hidden=${!this.#problem}>${this.#problem}</p>
      <div role="status">
        ${this.#heard && silent.length > 0 ? html`<p>${words.silent(silent.join(', '))}</p>` : nothing}
        ${this.#heard && silent.length === 0 && this.origins.length > 0 ? html`<p>${words.allHeard}</p>` : nothing}
      </div>
      ${this.#heard && this.#heard.length > 0 ? this.#table(this.#heard) : nothing}
    </section>`;
  }

  #table(heard: HeardSite[]) {
    const { t, lang, format } = this.desk;
    const { settings: words } = t;
    const titleOf = (id: string | null) => {
      const topic = this.topics.find((one) => one.id === id);
      return topic ? textIn(topic.draft.title, lang) : (id ?? words.noTopic);
    };
    return html`<div class="scroll" role="region" aria-label=${words.heardTable} tabindex="0">
      <table>
        <thead>
          <tr>${[words.siteAddress, words.snippetTopic, words.heardAt, words.mayAsk].map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${heard.map(
            ({ origin, topic, is_allowed, heard_at }) => html`<tr>
              <th scope="row">${origin}</th>
              <td>${titleOf(topic)}</td>
              <td>${format.moment(heard_at)}</td>
              <td>${is_allowed ? words.may : html`<b>${words.mayNot}</b>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('desk-heard-sites', DeskHeardSites);
