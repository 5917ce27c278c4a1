import { Temporal } from 'temporal-polyfill';
import { dayOf } from './days.ts';

/** Days and their parts, each by its first day. */
export interface Periods {
  from: string;
  to: string;
  unit: 'day' | 'month';
  /** In order, all of them, whether anything happened or not. */
  starts: string[];
}

/** The most days that are shown one by one. */
const mostDays = 62;
const mostYears = 10;

/**
 * Cuts a span of days into parts that a chart can show: the last twelve months unless said.
 * @returns undefined where it ends before it begins, or is longer than ten years.
 */
export function periodsOf(
  zone: string,
  now: Date,
  span: { from?: string; to?: string },
): Periods | undefined {
  const to = span.to ? Temporal.PlainDate.from(span.to) : dayOf(zone, now);
  const from = span.from ? Temporal.PlainDate.from(span.from) : to.subtract({ months: 11 }).with({ day: 1 });
  const { days } = from.until(to);
  if (days < 0 || days > 366 * mostYears) return undefined;
  const unit = days < mostDays ? 'day' : 'month';
  const starts = [];
  for (let day = unit === 'day' ? from : from.with({ day: 1 }); Temporal.PlainDate.compare(day, to) <= 0; ) {
    starts.push(day.toString());
    day = day.add({ [`${unit}s`]: 1 });
  }
  return { from: from.toString(), to: to.toString(), unit, starts };
}

/** The part that an hour (`2026-11-26T09`, UTC) lies in, by its first day. */
export function startOfHour(zone: string, unit: Periods['unit'], hour: string): string {
  const day = dayOf(zone, new Date(`${hour}:00:00Z`));
  return (unit === 'day' ? day : day.with({ day: 1 })).toString();
}
