/** Days of the calendar as ISO dates, which have no zone: read and written as UTC. */
const isoOf = (date: Date) => date.toISOString().slice(0, 10);

/** The days of the month that begins on this one. */
export function daysOf(first: string): string[] {
  const days: string[] = [];
  for (
    const day = new Date(first);
    isoOf(day).startsWith(first.slice(0, 7));
    day.setUTCDate(day.getUTCDate() + 1)
  )
    days.push(isoOf(day));
  return days;
}

/** The first days of this month and the 23 after it: deadlines look no further ahead. */
export const monthsFrom = (today: Date): string[] =>
  Array.from({ length: 24 }, (_, month) =>
    isoOf(new Date(Date.UTC(today.getFullYear(), today.getMonth() + month, 1))),
  );
