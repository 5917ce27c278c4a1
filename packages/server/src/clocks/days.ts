import { Temporal } from 'temporal-polyfill';

const momentOf = (day: Temporal.PlainDate, zone: string) =>
  new Date(day.toZonedDateTime(zone).epochMilliseconds).toISOString();

/** The day in that zone; moments are ISO text in UTC. */
export const dayOf = (zone: string, moment: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** When a day (`2026-11-26`) begins in that zone. */
export const startOf = (zone: string, day: string): string => momentOf(Temporal.PlainDate.from(day), zone);

/** When it is over, and the next begins. */
export const endOf = (zone: string, day: string): string =>
  momentOf(Temporal.PlainDate.from(day).add({ days: 1 }), zone);

/** When the week is over: it begins on a Monday (ISO 8601). */
export function endOfWeek(zone: string, moment: Date): string {
  const today = dayOf(zone, moment);
  return momentOf(today.add({ days: 8 - today.dayOfWeek }), zone);
}
