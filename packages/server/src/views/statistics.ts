import { setImmediate as others } from 'node:timers/promises';
import { kinds, makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, Statistics, StatisticsQuery } from '@veche/protocol/desk';
import { endOf, startOf } from '../clocks/days.ts';
import { periodsOf } from '../clocks/periods.ts';
import type { Context } from '../context.ts';
import {
  type Answered,
  countAnswered,
  countLate,
  countReceived,
  type Received,
} from '../store/statistics.ts';
import { reachOf } from './reach.ts';

/**
 * What came in a period, and what was answered in it, as far as the reader's role reaches.
 * @throws ProblemError `invalid` where the period ends before it begins, or is longer than ten years.
 */
export async function readStatistics(
  { db, catalogue, now }: Context,
  staff: StaffMember,
  query: StatisticsQuery,
): Promise<Statistics> {
  const { space, topics } = await catalogue.book(staff.space);
  const zone = space.clocks.time_zone;
  const found = periodsOf(zone, now(), query);
  if (!found) throw refusal('invalid', { issues: [makeIssue(['to'], 'not_a_choice')] });
  const counting = {
    space: staff.space,
    topics: [...topics.values()].filter(({ draft }) => !kinds[draft.kind].is_secret).map(({ id }) => id),
    department: reachOf(staff).department ?? query.department,
  };
  const [sent, done]: [Received[], Answered[]] = [[], []];
  const periods: Statistics['periods'] = [];
  for (const { from, to } of found.parts) {
    const part = { ...counting, from: startOf(zone, from), to: endOf(zone, to) };
    const [received, answered] = await Promise.all([countReceived(db, part), countAnswered(db, part)]);
    periods.push({ from, received: total(received), ...answersOf(answered) });
    sent.push(...received);
    done.push(...answered);
    // SQLite is read by the thread that serves everybody: they come in between.
    await others();
  }
  return {
    from: found.from,
    to: found.to,
    unit: found.unit,
    received: total(sent),
    ...answersOf(done),
    periods,
    categories: mostFirst(sent, 'category'),
    districts: mostFirst(sent, 'district'),
    departments: byDepartment(done, await countLate(db, counting, now().toISOString())),
    ratings: [1, 2, 3, 4, 5].map((stars) => total(done.filter(({ rating }) => rating === stars))),
  };
}

const total = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

const answersOf = (rows: Answered[]) => ({
  answered: total(rows),
  promised: rows.reduce((sum, { promised }) => sum + promised, 0),
  on_time: rows.reduce((sum, { on_time }) => sum + on_time, 0),
});

const mostFirst = (rows: Received[], by: 'category' | 'district') =>
  [...Map.groupBy(rows, (row) => row[by])]
    .map(([key, some]) => ({ key, received: total(some) }))
    .sort((one, other) => other.received - one.received);

/** Those that answered in the period, and those that are late now. */
function byDepartment(done: Answered[], late: { department: string | null; count: number }[]) {
  const all = new Set([...done, ...late].map(({ department }) => department));
  return [...all]
    .map((department) => ({
      department,
      ...answersOf(done.filter((one) => one.department === department)),
      overdue: late.find((one) => one.department === department)?.count ?? 0,
    }))
    .sort((one, other) => other.answered - one.answered);
}
