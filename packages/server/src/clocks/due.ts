import {
  type Clocks,
  calendars,
  type DeadlinePolicy,
  type DueStep,
  type KindName,
  type Term,
} from '@veche/protocol';
import { Temporal } from 'temporal-polyfill';
import { hashOf } from '../secrets.ts';

/** A deadline before it belongs to a submission. Moments are ISO text in UTC; `rule` names the rule that made it. */
export interface Due {
  step: DueStep;
  due_at: string;
  rule: string;
}

type Days = Pick<Clocks, 'calendar' | 'days_off' | 'working_days'>;

/** Whether this day is worked: what the space says goes before the calendar, and that before the weekend. */
export function isWorked(clocks: Days, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  if (clocks.working_days.includes(date)) return true;
  if (clocks.days_off.includes(date)) return false;
  const public_ = clocks.calendar && calendars[clocks.calendar];
  if (public_?.working_days.includes(date)) return true;
  return day.dayOfWeek <= 5 && !public_?.days_off.includes(date);
}

/**
 * The last moment of a term that begins at `from`: the end of a local day, in milliseconds. The day of the beginning does
 * not count. A term in days of the calendar that ends on a day off ends on the next working day (Civil Code of Russia, 193).
 */
export function dueAfter(clocks: Clocks, from: Date, { days, of }: Term): Date {
  const begin = Temporal.Instant.fromEpochMilliseconds(from.getTime());
  let day = begin.toZonedDateTimeISO(clocks.time_zone).toPlainDate();
  if (of === 'calendar') day = day.add({ days });
  for (let left = of === 'working' ? days : 0; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorked(clocks, day)) left -= 1;
  }
  while (!isWorked(clocks, day)) day = day.add({ days: 1 });
  const end = day.add({ days: 1 }).toZonedDateTime(clocks.time_zone);
  return new Date(end.epochMilliseconds - 1);
}

/** Deadlines are computed once, so that a change of the rules moves none; this tells which rules they were. */
const ruleOf = (clocks: Clocks, policy: DeadlinePolicy) =>
  hashOf(JSON.stringify({ ...clocks, policies: policy })).slice(0, 12);

/** Computing one takes longer than storing it, and those of one second are the same. */
const computed = new WeakMap<Clocks, Map<string, Due[]>>();

/** The deadlines of a submission of this kind that begins now. */
export function duesFrom(clocks: Clocks, kind: KindName, now: Date): Due[] {
  const policy = clocks.policies[kind];
  if (!policy) return [];
  const known = computed.get(clocks);
  const key = `${kind} ${Math.floor(now.getTime() / 1000)}`;
  const found = known?.get(key);
  if (found) return found;
  const rule = ruleOf(clocks, policy);
  const due = (step: DueStep, term: Term): Due => ({
    step,
    due_at: dueAfter(clocks, now, term).toISOString(),
    rule,
  });
  const dues = [...(policy.register ? [due('register', policy.register)] : []), due('answer', policy.answer)];
  computed.set(clocks, new Map([[key, dues]]));
  return dues;
}

/** The first of them. */
export const firstDue = (dues: readonly Pick<Due, 'due_at'>[]): string | null =>
  dues.map(({ due_at }) => due_at).sort()[0] ?? null;
