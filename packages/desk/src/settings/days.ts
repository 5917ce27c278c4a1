import { type Clocks, type calendars, isWorked } from '@veche/protocol';
import { group } from '@veche/widgets/parts';
import { html } from 'lit';
import { selectField } from '../kinds/parts.ts';
import { daysOf, monthsFrom } from './months.ts';
import type { Section, SectionView } from './section.ts';

type Days = Pick<Clocks, 'calendar' | 'days_off' | 'working_days'>;

/** The same without what the space says itself. */
const ordinary = ({ calendar }: Days): Days => ({ calendar, days_off: [], working_days: [] });

const isOwn = (days: Days, date: string) => isWorked(days, date) !== isWorked(ordinary(days), date);

const monthsShown = () => monthsFrom(new Date());
const datesShown = () => monthsShown().flatMap(daysOf);

function monthOf({ desk, shown: { clocks }, values }: SectionView, first: string) {
  const { settings: words } = desk.t;
  const in_ = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(desk.lang, { ...options, timeZone: 'UTC' });
  const name = in_({ month: 'long', year: 'numeric' }).format(new Date(first));
  const long = in_({ weekday: 'long', day: 'numeric', month: 'long' });
  const dates = daysOf(first);
  const checked = new Set(values.worked as string[]);
  const worked = dates.filter((date) => checked.has(date));
  const own = dates.filter((date) => checked.has(date) !== isWorked(ordinary(clocks), date));
  // Open by what was saved: it does not close under the hand that changes it.
  return html`<details ?open=${dates.some((date) => isOwn(clocks, date))}>
    <summary>${name}: ${words.workingDays(worked.length)}${own.length > 0 ? `; ${words.ownDays(own.length)}` : ''}</summary>
    <div class="days" role="group" aria-label=${name}>
      ${words.weekdays.map((weekday) => html`<span class="quiet" aria-hidden="true">${weekday}</span>`)}
      ${dates.map(
        (
          date,
        ) => html`<label class="day" data-weekday=${new Date(date).getUTCDay()} ?data-own=${own.includes(date)}>
          <input
            type="checkbox"
            name="worked"
            value=${date}
            data-list
            aria-label="${long.format(new Date(date))}${own.includes(date) ? `, ${words.ownDay}` : ''}"
          />
          <span aria-hidden="true">${Number(date.slice(8))}</span>
        </label>`,
      )}
    </div>
  </details>`;
}

/** On which days people work. */
export const days: Section = {
  fields(view) {
    const { settings: words } = view.desk.t;
    return html`
      ${selectField(view, 'calendar', words.calendar, { '': words.noCalendar, ...words.calendars })}
      ${group(
        view,
        { name: 'worked', label: words.days, hint: words.daysHint },
        html`<div class="months">${monthsShown().map((first) => monthOf(view, first))}</div>`,
      )}
    `;
  },
  valuesOf: ({ clocks }) => ({
    calendar: clocks.calendar ?? '',
    worked: datesShown().filter((date) => isWorked(clocks, date)),
  }),
  changeOf({ calendar, worked = [] }, now, shown) {
    const checked = new Set(worked as string[]);
    const dates = datesShown();
    // What differs from the calendar that was shown is the space's own; the rest follows the calendar.
    const own = dates.filter((date) => checked.has(date) !== isWorked(ordinary(shown.clocks), date));
    const isElsewhere = (date: string) => !dates.includes(date);
    const { days_off, working_days } = now.clocks;
    return {
      clocks: {
        ...now.clocks,
        calendar: (calendar as keyof typeof calendars | undefined) ?? null,
        days_off: [...days_off.filter(isElsewhere), ...own.filter((date) => !checked.has(date))],
        working_days: [...working_days.filter(isElsewhere), ...own.filter((date) => checked.has(date))],
      },
    };
  },
};
