import { Temporal } from 'temporal-polyfill';
import { dayOf } from './days.ts';

/** Some days, from the first to the last. */
export interface Days {
  from: string;
  to: string;
}

export interface Periods extends Days {
  unit: 'day' | 'month';
  /** In order, all of them, whether anything happened or not. */
  parts: Days[];
}

/** The most days that are shown one by one. */
const mostDays = 62;
const mostYears = 10;

/**
 * Cuts a span of days into parts that a chart can show: the last twelve months unless said.
 * @returns undefined where it ends before it begins, or is longer than ten years.
 */
export function periodsOf(zone: string, now: Date, span: Partial<Days>): Periods | undefined {
  const to = span.to ? Temporal.PlainDate.from(span.to) : dayOf(zone, now);
  const from = span.from ? Temporal.PlainDate.from(span.from) : to.subtract({ months: 11 }).with({ day: 1 });
  const { days } = from.until(to);
  if (days < 0 || days > 366 * mostYears) return undefined;
  const unit = days < mostDays ? 'day' : 'month';
  const parts: Days[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; ) {
    const next = unit === 'day' ? day.add({ days: 1 }) : day.with({ day: 1 }).add({ months: 1 });
    const last = next.subtract({ days: 1 });
    parts.push({
      from: day.toString(),
      to: (Temporal.PlainDate.compare(last, to) < 0 ? last : to).toString(),
    });
    day = next;
  }
  return { from: from.toString(), to: to.toString(), unit, parts };
}
