import {
  binding,
  type Clocks,
  type DeadlinePolicy,
  type DueStep,
  isWorked,
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
    if (isWorked(clocks, day.toString())) left -= 1;
  }
  while (!isWorked(clocks, day.toString())) day = day.add({ days: 1 });
  const end = day.add({ days: 1 }).toZonedDateTime(clocks.time_zone);
  return new Date(end.epochMilliseconds - 1);
}

/** Deadlines are computed once, so that a change of the rules moves none; this tells which rules they were. */
const ruleOf = (clocks: Clocks, policy: DeadlinePolicy) =>
  hashOf(JSON.stringify({ ...clocks, policies: policy })).slice(0, 12);

/** The deadlines of these steps, counted from that moment; a step without a term has none. */
export function duesOfSteps(clocks: Clocks, policy: DeadlinePolicy, steps: DueStep[], from: Date): Due[] {
  const rule = ruleOf(clocks, policy);
  return steps.flatMap((step) => {
    const term = policy[step];
    return term ? [{ step, due_at: dueAfter(clocks, from, term).toISOString(), rule }] : [];
  });
}

/** What is counted from the registration where the policy says so, and from the beginning elsewhere. */
export const afterRegistration: DueStep[] = ['forward', 'answer'];

/** Computing one takes longer than storing it, and those of one second are the same. */
const computed = new WeakMap<DeadlinePolicy, { second: number; dues: Due[] }>();

/** The deadlines of a submission that begins now under this policy. */
export function duesFrom(clocks: Clocks, policy: DeadlinePolicy | undefined, now: Date): Due[] {
  if (!policy) return [];
  const second = Math.floor(now.getTime() / 1000);
  const known = computed.get(policy);
  if (known?.second === second) return known.dues;
  const later = policy.is_from_registration ? [] : afterRegistration;
  const dues = duesOfSteps(clocks, policy, ['register', 'publish', ...later], now);
  computed.set(policy, { second, dues });
  return dues;
}

/** The first that somebody may be late for. */
export const firstDue = (dues: readonly Pick<Due, 'step' | 'due_at'>[]): string | null =>
  dues
    .filter(({ step }) => binding.includes(step))
    .map(({ due_at }) => due_at)
    .sort()[0] ?? null;
