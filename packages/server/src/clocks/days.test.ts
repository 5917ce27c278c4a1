import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, endOf, endOfWeek, startOf } from './days.ts';

const zone = 'Asia/Yekaterinburg';

test('a day begins and ends by the clock of the space', () => {
  assert.equal(startOf(zone, '2026-11-26'), '2026-11-25T19:00:00.000Z');
  assert.equal(endOf(zone, '2026-11-26'), '2026-11-26T19:00:00.000Z');
  assert.equal(dayOf(zone, new Date('2026-11-25T19:00:00Z')).toString(), '2026-11-26');
});

test('a day on which the clocks are changed is as long as it is', () => {
  assert.equal(startOf('Europe/Berlin', '2026-03-29'), '2026-03-28T23:00:00.000Z');
  assert.equal(endOf('Europe/Berlin', '2026-03-29'), '2026-03-29T22:00:00.000Z');
});

for (const [now, end] of [
  ['2026-11-26T12:00:00Z', '2026-11-29T19:00:00.000Z'],
  ['2026-11-29T18:59:59Z', '2026-11-29T19:00:00.000Z'],
  ['2026-11-29T19:00:00Z', '2026-12-06T19:00:00.000Z'],
] as const) {
  test(`the week of ${now} is over at ${end}`, () => assert.equal(endOfWeek(zone, new Date(now)), end));
}
