import { kinds, makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, Statistics, StatisticsQuery } from '@veche/protocol/desk';
import { sql } from 'kysely';
import { endOf, startOf } from '../clocks/days.ts';
import { type Periods, periodsOf, startOfHour } from '../clocks/periods.ts';
import type { Context } from '../context.ts';
import { type Counted, type Counting, countBy, countLate, hourOf } from '../store/statistics.ts';
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
  const periods = periodsOf(zone, now(), query);
  if (!periods) throw refusal('invalid', { issues: [makeIssue(['to'], 'not_a_choice')] });
  const open = [...topics.values()].filter(({ draft }) => !kinds[draft.kind].is_secret);
  const counting: Counting = {
    space: staff.space,
    topics: open.map(({ id }) => id),
    department: reachOf(staff).department ?? query.department,
    from: startOf(zone, periods.from),
    to: endOf(zone, periods.to),
  };
  const received = (key: Parameters<typeof countBy>[3]) => countBy(db, counting, 'submitted_at', key);
  const answered = (key: Parameters<typeof countBy>[3]) => countBy(db, counting, 'answered_at', key);
  const [sent, done, categories, districts, departments, ratings, late] = await Promise.all([
    received(hourOf('submitted_at')),
    answered(hourOf('answered_at')),
    received(sql.ref('category')),
    received(sql.ref('district')),
    answered(sql.ref('department')),
    answered(sql.ref('rating')),
    countLate(db, counting, now().toISOString()),
  ]);
  return {
    from: periods.from,
    to: periods.to,
    unit: periods.unit,
    received: sum(sent).count,
    ...answersOf(done),
    periods: partsOf(zone, periods, sent, done),
    categories: mostFirst(categories),
    districts: mostFirst(districts),
    departments: byDepartment(departments, late),
    ratings: [1, 2, 3, 4, 5].map((stars) => ratings.find(({ key }) => Number(key) === stars)?.count ?? 0),
  };
}

const sum = (rows: Counted[]) =>
  rows.reduce(
    (all, { count, promised, on_time }) => ({
      count: all.count + count,
      promised: all.promised + promised,
      on_time: all.on_time + on_time,
    }),
    { count: 0, promised: 0, on_time: 0 },
  );

function answersOf(rows: Counted[]) {
  const { count, ...rest } = sum(rows);
  return { answered: count, ...rest };
}

function partsOf(zone: string, { starts, unit }: Periods, sent: Counted[], done: Counted[]) {
  const inParts = (rows: Counted[]) => Map.groupBy(rows, ({ key }) => startOfHour(zone, unit, key ?? ''));
  const [sentIn, doneIn] = [inParts(sent), inParts(done)];
  return starts.map((from) => ({
    from,
    received: sum(sentIn.get(from) ?? []).count,
    ...answersOf(doneIn.get(from) ?? []),
  }));
}

const mostFirst = (rows: Counted[]) =>
  rows
    .map(({ key, count }) => ({ key, received: count }))
    .sort((one, other) => other.received - one.received);

/** Those that answered in the period, and those that are late now. */
function byDepartment(done: Counted[], late: { department: string | null; count: number }[]) {
  const all = new Set([...done.map(({ key }) => key), ...late.map(({ department }) => department)]);
  return [...all]
    .map((department) => ({
      department,
      ...answersOf(done.filter(({ key }) => key === department)),
      overdue: late.find((one) => one.department === department)?.count ?? 0,
    }))
    .sort((one, other) => other.answered - one.answered);
}
