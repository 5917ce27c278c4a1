import * as z from 'zod/mini';
import { type DeadlinePolicy, deadlinePolicy } from './deadline-policy.ts';
import { kindName } from './kinds/index.ts';

const day = z.iso.date('bad_format');

/** How a space counts its days, and what it promises. */
export const clocks = z.object({
  /** IANA name of the zone in which a day ends. */
  time_zone: z.string().check(z.refine(isTimeZone, 'not_a_choice')),
  /** Whose public holidays; see `calendars/`. */
  calendar: z.nullable(z.enum(['ru'])),
  /** Further days on which nobody works, and weekend days on which they do: what the calendar does not know yet. */
  days_off: z.array(day),
  working_days: z.array(day),
  /** A kind without a policy has no deadlines; a category of messages may have one of its own. */
  policies: z.partialRecord(kindName, deadlinePolicy),
});
export type Clocks = z.infer<typeof clocks>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Ready policies. Numbers stand here and in the settings of a space, nowhere else. */
export const profiles = {
  /** A message by the widget: the space's own promise. */
  message: {
    register: { days: 1, of: 'working' },
    answer: { days: 10, of: 'working' },
    prolong: { days: 10, of: 'working' },
  },
  /** An appeal under the Russian law 59-FZ, articles 8 and 12: registered; passed on or answered, counted from that. */
  appeal: {
    register: { days: 3, of: 'calendar' },
    forward: { days: 7, of: 'calendar' },
    answer: { days: 30, of: 'calendar' },
    prolong: { days: 30, of: 'calendar' },
    is_from_registration: true,
  },
  /** An initiative project under the Russian law 131-FZ, article 26.1: published, commented on, then decided. */
  initiative: {
    register: { days: 3, of: 'working' },
    publish: { days: 3, of: 'working' },
    comments: { days: 5, of: 'working' },
    answer: { days: 30, of: 'calendar' },
  },
} as const satisfies Record<string, DeadlinePolicy>;

/** Unless a space says otherwise. */
export const ordinaryClocks: Clocks = {
  time_zone: 'Europe/Moscow',
  calendar: 'ru',
  days_off: [],
  working_days: [],
  policies: { feedback: profiles.message, initiative: profiles.initiative },
};
