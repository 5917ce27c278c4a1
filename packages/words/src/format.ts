import { localesOf } from './locales-of.ts';
import { momentIn } from './moment.ts';

/** Numbers, sums and dates in the words of a language; moments in the reader's own time zone. */
export interface Format {
  number(value: number): string;
  percent(part: number): string;
  money(value: number, currency: string): string;
  moment(iso: string): string;
  day(iso: string): string;
  span(from: string, until: string): string;
}

const day = { day: 'numeric', month: 'long' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

/** `timeZone` is of the IANA list; the reader's own unless given. */
export function formatIn(language: string, timeZone?: string): Format {
  const locales = localesOf(language);
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    value.toLocaleString(locales, options);
  return {
    number,
    percent: (part) => number(part, { style: 'percent', maximumFractionDigits: 1 }),
    money: (value, currency) => number(value, { style: 'currency', currency, maximumFractionDigits: 0 }),
    moment: (iso) => momentIn(language, iso, timeZone),
    // A calendar date has no zone: read as UTC, written as UTC.
    day: (iso) => new Date(iso).toLocaleDateString(locales, { ...day, year: 'numeric', timeZone: 'UTC' }),
    span: (from, until) =>
      new Intl.DateTimeFormat(locales, { weekday: 'long', ...day, ...time, timeZone }).formatRange(
        new Date(from),
        new Date(until),
      ),
  };
}
