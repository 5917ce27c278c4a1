import type { Clocks } from '@veche/protocol';
import { Temporal } from 'temporal-polyfill';

/** When a day begins for whoever is written to once a day. */
const hour = 9;

/** Nine o'clock of a local day. */
export const morningOf = ({ time_zone }: Pick<Clocks, 'time_zone'>, day: Temporal.PlainDate): Date =>
  new Date(day.toZonedDateTime({ timeZone: time_zone, plainTime: { hour } }).epochMilliseconds);

/** The first morning after this moment. */
export function nextMorning(clocks: Pick<Clocks, 'time_zone'>, now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(clocks.time_zone)
    .toPlainDate();
  const first = morningOf(clocks, today);
  return first > now ? first : morningOf(clocks, today.add({ days: 1 }));
}
