import type { Clocks } from '../deadlines.ts';
import { calendars } from './index.ts';

/** What a space says of its days. */
export type Days = Pick<Clocks, 'calendar' | 'days_off' | 'working_days'>;

/**
 * Whether people work on this day, an ISO date: what the space says goes before the calendar, and that before the weekend.
 *
 * @example
 * isWorked(ordinaryClocks, '2027-01-01'); //=> false
 * isWorked({ ...ordinaryClocks, working_days: ['2027-01-02'] }, '2027-01-02'); //=> true
 */
export function isWorked({ calendar, days_off, working_days }: Days, date: string): boolean {
  if (working_days.includes(date)) return true;
  if (days_off.includes(date)) return false;
  const known = calendar && calendars[calendar];
  if (known?.working_days.includes(date)) return true;
  // Without a time an ISO date is a moment of UTC.
  const day = new Date(date).getUTCDay();
  return day !== 0 && day !== 6 && !known?.days_off.includes(date);
}
