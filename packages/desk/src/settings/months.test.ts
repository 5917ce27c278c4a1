import { assert } from '@open-wc/testing';
import { daysOf, monthsFrom } from './months.ts';

it('two years from this month on have every day once', () => {
  const days = monthsFrom(new Date(2027, 10, 30)).flatMap(daysOf);
  assert.equal(days.length, 366 + 365);
  assert.equal(new Set(days).size, days.length);
  assert.deepEqual([days[0], days.at(-1), days.includes('2028-02-29')], ['2027-11-01', '2029-10-31', true]);
  assert.deepEqual(days.toSorted(), days);
});
