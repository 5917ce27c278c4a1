import { type Clocks, isWorked } from '@veche/protocol';
import { Temporal } from 'temporal-polyfill';
import { dueAfter } from './due.ts';

/** When people are written to that need not be woken, and until when that is still a morning. Local hours. */
const begin = 9;
const end = 12;

const localTime = ({ time_zone }: Pick<Clocks, 'time_zone'>, moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(time_zone);

/** Nine o'clock of a local day. */
const morningOf = ({ time_zone }: Pick<Clocks, 'time_zone'>, day: Temporal.PlainDate): Date =>
  new Date(day.toZonedDateTime({ timeZone: time_zone, plainTime: { hour: begin } }).epochMilliseconds);

/** The first morning after this moment, working day or not. */
export function nextMorning(clocks: Pick<Clocks, 'time_zone'>, now: Date): Date {
  const today = localTime(clocks, now).toPlainDate();
  const first = morningOf(clocks, today);
  return first > now ? first : morningOf(clocks, today.add({ days: 1 }));
}

/** The morning of the day that comes so many working days after this moment. */
export const morningAfter = (clocks: Clocks, moment: Date, days: number): Date =>
  morningOf(clocks, localTime(clocks, dueAfter(clocks, moment, { days, of: 'working' })).toPlainDate());

/** The local date of a moment. */
export const localDay = (clocks: Pick<Clocks, 'time_zone'>, moment: Date): string =>
  localTime(clocks, moment).toPlainDate().toString();

/** The local date, where it is the morning of a working day now. */
export function workingMorning(clocks: Clocks, now: Date): string | undefined {
  const local = localTime(clocks, now);
  const day = local.toPlainDate();
  const isMorning = local.hour >= begin && local.hour < end;
  return isMorning && isWorked(clocks, day.toString()) ? day.toString() : undefined;
}
