import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Clocks, calendars, isWorked, ordinaryClocks, profiles, type Term } from '@veche/protocol';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dueAfter, duesFrom } from './due.ts';

const inZone = (time_zone: string, more: Partial<Clocks> = {}): Clocks => ({
  ...ordinaryClocks,
  time_zone,
  ...more,
});
const urals = inZone('Asia/Yekaterinburg');
const due = (clocks: Clocks, from: string, term: Term) =>
  dueAfter(clocks, new Date(from), term).toISOString();

describe('a term', () => {
  test('of working days ends with the local day, and passes over the New Year holidays', () => {
    assert.equal(due(urals, '2026-11-23T09:00:00Z', { days: 1, of: 'working' }), '2026-11-24T18:59:59.999Z');
    // 30 December is a Wednesday; 31 is off, and so is everything up to the 8th.
    assert.equal(due(urals, '2026-12-30T09:00:00Z', { days: 1, of: 'working' }), '2027-01-11T18:59:59.999Z');
    assert.equal(due(urals, '2026-04-30T09:00:00Z', { days: 1, of: 'working' }), '2026-05-04T18:59:59.999Z');
  });

  test('begins on the local day, which may be another than in UTC', () => {
    assert.equal(due(urals, '2026-11-23T18:59:59Z', { days: 1, of: 'working' }), '2026-11-24T18:59:59.999Z');
    assert.equal(due(urals, '2026-11-23T19:00:00Z', { days: 1, of: 'working' }), '2026-11-25T18:59:59.999Z');
  });

  test('of days of the calendar that ends on a day off ends on the next working day', () => {
    assert.equal(
      due(urals, '2026-12-02T09:00:00Z', { days: 30, of: 'calendar' }),
      '2027-01-11T18:59:59.999Z',
    );
    assert.equal(
      due(urals, '2028-01-31T09:00:00Z', { days: 29, of: 'calendar' }),
      '2028-02-29T18:59:59.999Z',
    );
  });

  test('heeds what a space adds: a transferred day off, and a Saturday that is worked', () => {
    const moved = { ...urals, days_off: ['2026-11-24'], working_days: ['2026-11-28'] };
    assert.equal(due(moved, '2026-11-23T09:00:00Z', { days: 1, of: 'working' }), '2026-11-25T18:59:59.999Z');
    assert.equal(due(moved, '2026-11-27T09:00:00Z', { days: 1, of: 'working' }), '2026-11-28T18:59:59.999Z');
  });
});

test('the calendar of 2026 has 247 working days', () => {
  let worked = 0;
  for (let day = Temporal.PlainDate.from('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) {
    if (isWorked(urals, day.toString())) worked += 1;
  }
  assert.equal(worked, 247);
  for (const date of calendars.ru.days_off) assert.ok(Temporal.PlainDate.from(date).dayOfWeek <= 5, date);
});

const zones = fc.constantFrom(
  'Asia/Yekaterinburg',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
);
const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
const terms: fc.Arbitrary<Term> = fc.record({
  days: fc.integer({ min: 1, max: 60 }),
  of: fc.constantFrom('working', 'calendar'),
});

describe('in any zone, on any day, leap days and changes of the clock included, a deadline', () => {
  const check = (holds: (clocks: Clocks, from: Date, term: Term) => boolean) =>
    fc.assert(
      fc.property(zones, moments, terms, (zone, from, term) => holds(inZone(zone), from, term)),
      { seed: 5, numRuns: 300 },
    );
  const local = (clocks: Clocks, moment: Date) =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(clocks.time_zone);

  test('is after the beginning, and the last moment of a day that is worked', () =>
    check((clocks, from, term) => {
      const end = dueAfter(clocks, from, term);
      const day = local(clocks, end).toPlainDate();
      const next = local(clocks, new Date(end.getTime() + 1));
      return (
        end > from && isWorked(clocks, day.toString()) && next.toPlainDate().equals(day.add({ days: 1 }))
      );
    }));

  test('is never earlier for a longer term, nor for a later beginning', () =>
    check((clocks, from, term) => {
      const end = dueAfter(clocks, from, term);
      const longer = dueAfter(clocks, from, { ...term, days: term.days + 1 });
      const later = dueAfter(clocks, new Date(from.getTime() + 3_600_000), term);
      return longer >= end && later >= end;
    }));

  test('of working days has just so many of them between', () =>
    check((clocks, from, { days }) => {
      const last = local(clocks, dueAfter(clocks, from, { days, of: 'working' })).toPlainDate();
      let worked = 0;
      for (let day = local(clocks, from).toPlainDate(); Temporal.PlainDate.compare(day, last) < 0; ) {
        day = day.add({ days: 1 });
        if (isWorked(clocks, day.toString())) worked += 1;
      }
      return worked === days;
    }));
});

test('a kind without a policy has no deadlines; another rule has another name', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  assert.deepEqual(duesFrom(urals, urals.policies.poll, now), []);
  const [one] = duesFrom(urals, urals.policies.feedback, now);
  const [other] = duesFrom(urals, profiles.appeal, now);
  assert.notEqual(one?.rule, other?.rule);
});
