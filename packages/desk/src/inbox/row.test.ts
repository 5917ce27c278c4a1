import { expect } from '@open-wc/testing';
import { ageOf } from './row.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

for (const [at, lang, words] of [
  ['2026-11-23T11:59:40Z', 'en', 'this minute'],
  ['2026-11-23T11:01:00Z', 'en', '59 minutes ago'],
  ['2026-11-23T11:00:00Z', 'en', '1 hour ago'],
  ['2026-11-22T12:00:01Z', 'en', '23 hours ago'],
  ['2026-11-22T12:00:00Z', 'en', 'yesterday'],
  ['2026-11-18T11:00:00Z', 'ru', '5 дней назад'],
  ['2026-11-23T12:05:00Z', 'en', 'this minute'],
] as const) {
  it(`${at} was ${words}`, () => expect(ageOf(at, lang, now)).to.equal(words));
}
