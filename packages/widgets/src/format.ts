/** Numbers, sums and dates in the words of a language; moments in the reader's own time zone. */
export interface Format {
  number(value: number): string;
  percent(part: number): string;
  money(value: number, currency: string): string;
  moment(iso: string): string;
  day(iso: string): string;
  span(from: string, until: string): string;
}

export function formatIn(language: string): Format {
  const dateTime = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
  const day = { day: 'numeric', month: 'long' } as const;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return {
    number: (value) => new Intl.NumberFormat(language).format(value),
    percent: (part) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part),
    money: (value, currency) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        value,
      ),
    moment: (iso) => dateTime({ ...day, year: 'numeric', ...time }).format(new Date(iso)),
    // A calendar date has no zone: read as UTC, written as UTC.
    day: (iso) => dateTime({ ...day, year: 'numeric', timeZone: 'UTC' }).format(new Date(iso)),
    span: (from, until) =>
      dateTime({ weekday: 'long', ...day, ...time }).formatRange(new Date(from), new Date(until)),
  };
}
