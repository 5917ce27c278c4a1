import { textIn } from '@veche/protocol';
import { type Statistics, staffRoutes } from '@veche/protocol/desk';
import { problemOf, readForm } from '@veche/widgets/parts';
import { html, nothing, type PropertyValues } from 'lit';
import { formViewOf } from '../desk-context.ts';
import { DeskElement } from '../desk-element.ts';
import { type Known, optionsOf, readKnown } from '../inbox/options.ts';
import { printStyles } from '../print-styles.ts';
import { addressOf, type StatisticsFilter } from '../route.ts';
import { tableStyles } from '../table-styles.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { statisticsStyles } from './styles.ts';

/** How the space works, by period and department, to be looked at and printed. */
export class DeskStatistics extends DeskElement {
  static override styles = [...DeskElement.styles, tableStyles, statisticsStyles, printStyles];
  static override properties = { filter: { attribute: false } };

  declare filter: StatisticsFilter;

  #known: Known = { topics: [], people: [] };
  #statistics: Statistics | undefined;
  #problem = '';
  /** The latest question; answers to earlier ones come too late. */
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('filter');
    const address = (filter: StatisticsFilter) => addressOf({ page: 'statistics', filter });
    if (!changed.has('filter') || (before && address(before) === address(this.filter))) return;
    void this.#load().then(() => (before ? undefined : this.focusHeading()));
  }

  async #load(): Promise<void> {
    const { call } = this.desk;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      if (this.#known.topics.length === 0) this.#known = await readKnown(this.desk);
      const found = await call(staffRoutes.readStatistics, { query: this.filter });
      if (asked !== this.#asked) return;
      this.#statistics = found;
      this.#problem = '';
    } catch (error) {
      if (asked !== this.#asked) return;
      const { code } = problemOf(error);
      this.#problem =
        code === 'invalid' ? this.desk.t.statistics.badPeriod : formViewOf(this.desk).t.problem[code];
    }
    this.requestUpdate();
  }

  #read = (event: Event): void => {
    event.preventDefault();
    const filter = readForm(event.currentTarget as HTMLFormElement) as StatisticsFilter;
    location.hash = addressOf({ page: 'statistics', filter });
  };

  #form() {
    const { t, space, lang, staff } = this.desk;
    const { filter } = this;
    const day = (name: 'from' | 'to', value: string | undefined) =>
      html`<label>${t.statistics[name]}<input type="date" name=${name} .value=${value ?? ''} /></label>`;
    return html`<form class="filter" @submit=${this.#read}>
      ${day('from', filter.from ?? this.#statistics?.from)} ${day('to', filter.to ?? this.#statistics?.to)}
      ${
        staff.role === 'moderator'
          ? nothing
          : html`<label>${t.inbox.fields.department}
            <select name="department">
              <option value="">${t.statistics.allDepartments}</option>
              ${space.departments.map(({ id, name }) => html`<option value=${id} ?selected=${id === filter.department}>${textIn(name, lang)}</option>`)}
            </select></label>`
      }
      <button type="submit">${t.statistics.show}</button>
      <button type="button" class="plain" @click=${() => print()}>${t.inbox.print}</button>
    </form>`;
  }

  protected override render() {
    const { t, space, lang, format } = this.desk;
    document.title = `${t.statistics.title} · ${t.title}`;
    const found = this.#statistics;
    const { day } = format;
    const department = space.departments.find(({ id }) => id === this.filter.department);
    return html`<div class="veche bare">
      <h1 tabindex="-1">${t.statistics.title}</h1>
      ${this.#form()}
      ${this.#problem ? html`<p class="alert" role="alert">${this.#problem}</p>` : nothing}
      <p role="status">
        ${found ? `${textIn(space.name, lang)}${department ? `, ${textIn(department.name, lang)}` : ''}. ${day(found.from)} – ${day(found.to)}` : t.inbox.loading}
      </p>
      ${found ? this.#draw(found) : nothing}
    </div>`;
  }

  #draw(found: Statistics) {
    const { t, format, lang, space } = this.desk;
    const { statistics: words } = t;
    const options = optionsOf(this.desk, this.#known);
    const share = (part: number, whole: number) => (whole > 0 ? format.percent(part / whole) : words.none);
    const titles = {
      category: new Map(options.category),
      district: new Map(options.district),
      department: new Map(space.departments.map(({ id, name }) => [id, textIn(name, lang)])),
    };
    const overdue = found.departments.reduce((sum, one) => sum + one.overdue, 0);
    const rated = found.ratings.reduce((sum, count) => sum + count, 0);
    const stars = found.ratings.reduce((sum, count, index) => sum + count * (index + 1), 0);
    const tiles = [
      [words.received, format.number(found.received)],
      [words.answered, format.number(found.answered)],
      [words.onTime, share(found.on_time, found.promised)],
      [words.overdue, format.number(overdue)],
      [words.rating, rated > 0 ? format.number(Math.round((10 * stars) / rated) / 10) : words.none],
    ];
    const parts =
      found.unit === 'day' ? ({ day: 'numeric', month: 'numeric' } as const) : ({ month: 'short' } as const);
    const written = new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' });
    const label = (from: string, at: number) => {
      const [year, month] = from.split('-');
      const isNew = found.unit === 'month' && (at === 0 || month === '01');
      return written.format(new Date(`${from}T00:00:00Z`)) + (isNew ? ` ${year}` : '');
    };
    const time = {
      over: words.units[found.unit],
      labels: found.periods.map(({ from }, at) => label(from, at)),
      words: { table: words.table, none: words.none },
    };
    const subjects = (part: 'category' | 'district', rows: Statistics['categories']) =>
      bars({
        title: words.by[part],
        heads: [t.inbox.fields[part], words.received],
        // Where nothing was asked, nothing is told.
        rows: (rows.some(({ key }) => key !== null) ? rows : []).map(({ key, received }) => ({
          name: key === null ? words.unnamed : (titles[part].get(key) ?? key),
          values: [format.number(received)],
          length: received,
        })),
        none: words.empty,
      });
    return html`<dl class="tiles">
        ${tiles.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
      </dl>
      <div class="charts">
        ${columns({
          ...time,
          title: words.flow,
          series: [
            { name: words.received, values: found.periods.map(({ received }) => received) },
            { name: words.answered, values: found.periods.map(({ answered }) => answered) },
          ],
          write: format.number,
        })}
        ${columns({
          ...time,
          title: words.share,
          series: [
            {
              name: words.onTime,
              values: found.periods.map(({ on_time, promised }) =>
                promised > 0 ? on_time / promised : null,
              ),
            },
          ],
          whole: 1,
          write: format.percent,
        })}
        ${subjects('category', found.categories)} ${subjects('district', found.districts)}
        ${bars({
          title: words.by.department,
          heads: [t.inbox.fields.department, words.answered, words.onTime, words.overdue],
          rows: found.departments.map(({ department, answered, promised, on_time, overdue }) => ({
            name: department === null ? words.unnamed : (titles.department.get(department) ?? department),
            values: [format.number(answered), share(on_time, promised), format.number(overdue)],
            length: answered,
          })),
          none: words.empty,
        })}
        ${bars({
          title: words.ratings,
          heads: [words.stars, words.count],
          rows: found.ratings
            .map((count, index) => ({
              name: '★'.repeat(index + 1),
              values: [format.number(count)],
              length: count,
            }))
            .reverse(),
          none: words.empty,
        })}
      </div>`;
  }
}

customElements.define('desk-statistics', DeskStatistics);
