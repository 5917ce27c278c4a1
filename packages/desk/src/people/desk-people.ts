import { textIn } from '@veche/protocol';
import { type Person, staffRoutes } from '@veche/protocol/desk';
import { problemOf } from '@veche/widgets/parts';
import { html, nothing } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { ageOf } from '../inbox/row.ts';
import { addressOf } from '../route.ts';
import { tableStyles } from '../table-styles.ts';

/** Who sits at the desk, and the way to a new one. */
export class DeskPeople extends DeskElement {
  static override styles = [...DeskElement.styles, tableStyles];

  #people: Person[] | undefined;
  #problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load().then(() => this.focusHeading());
  }

  async #load(): Promise<void> {
    try {
      this.#people = (await this.desk.call(staffRoutes.listPeople)).people;
      this.#problem = '';
    } catch (error) {
      this.#problem = formViewOf(this.desk).t.problem[problemOf(error).code];
    }
    this.requestUpdate();
  }

  protected override render() {
    const { t, may } = this.desk;
    const { people: words } = t;
    document.title = `${words.title} · ${t.title}`;
    const columns = [words.name, words.role, words.department, words.seen, words.invited, words.secondFactor];
    return html`<div class="veche">
      <h1 tabindex="-1">${words.title}</h1>
      ${
        this.#problem
          ? html`<p class="alert" role="alert">${this.#problem}</p>
            <button type="button" @click=${() => this.#load()}>${formViewOf(this.desk).t.retry}</button>`
          : nothing
      }
      ${
        may(staffRoutes.savePerson)
          ? html`<div class="actions"><a href=${addressOf({ page: 'new-person' })}>${words.add}</a></div>`
          : nothing
      }
      <div class="scroll" role="region" tabindex="0" aria-label=${words.title}>
        <table>
          <thead>
            <tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
          </thead>
          <tbody>${this.#people?.map((one) => this.#row(one))}</tbody>
        </table>
      </div>
    </div>`;
  }

  #row({ user, name, position, role, department, seen_at, invited_until, has_second_factor }: Person) {
    const { t, lang, format, space, may } = this.desk;
    const { people: words } = t;
    const title = textIn(name, lang);
    const found = space.departments.find(({ id }) => id === department);
    return html`<tr>
      <th scope="row">
        ${
          may(staffRoutes.savePerson)
            ? html`<a href=${addressOf({ page: 'person', user })}>${title}</a>`
            : title
        }
        <br /><span class="quiet">${user}<br />${textIn(position, lang)}</span>
      </th>
      <td>${words.roles[role]}</td>
      <td>${found ? textIn(found.name, lang) : (department ?? words.none)}</td>
      <td>${seen_at ? ageOf(seen_at, lang) : words.away}</td>
      <td>${invited_until ? words.until(format.moment(invited_until)) : words.none}</td>
      <td>${has_second_factor ? words.has : words.none}</td>
    </tr>`;
  }
}

customElements.define('desk-people', DeskPeople);
