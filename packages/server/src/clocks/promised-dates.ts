import type { Clocks, DeadlinePolicy, KindName, Term } from '@veche/protocol';
import type { PromisedDates } from '@veche/protocol/desk';
import { dueAfter } from './due.ts';

type Dates = PromisedDates['kinds'][number]['dates'];

/** By when at the latest what would be done about something that is sent now. */
export const promisedDates = (clocks: Clocks, now: Date): PromisedDates => ({
  at: now.toISOString(),
  kinds: Object.entries(clocks.policies).flatMap(([kind, policy]) =>
    policy ? [{ kind: kind as KindName, dates: datesOf(clocks, policy, now) }] : [],
  ),
});

/** Each step is taken on its last day. */
function datesOf(clocks: Clocks, policy: DeadlinePolicy, now: Date): Dates {
  const dates: Dates = [];
  const add = (step: Dates[number]['step'], from: Date, term: Term | undefined): Date => {
    const due = term && dueAfter(clocks, from, term);
    if (due) dates.push({ step, due_at: due.toISOString() });
    return due ?? from;
  };
  const registered = add('register', now, policy.register);
  const begin = policy.is_from_registration ? registered : now;
  add('forward', begin, policy.forward);
  add('comments', add('publish', now, policy.publish), policy.comments);
  add('prolong', add('answer', begin, policy.answer), policy.prolong);
  return dates;
}
