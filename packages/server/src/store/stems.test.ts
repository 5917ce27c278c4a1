import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stemsOf, stemsSought } from './stems.ts';

/** Whether a text is found by words. */
const isFound = (text: string, words: string) => {
  const stems = stemsOf(text).split(' ');
  return stemsSought(words).every((stem) => stems.includes(stem));
};

for (const [text, words] of [
  ['Ямы на дорогах', 'яма дорога'],
  ['Озёрная, дом 12а', 'озерная 12'],
  ['Озерная 12А', 'ОЗЁРНАЯ 12а'],
  ['Ленина, 5/2', 'ленина 5-2'],
  ['Погас\nфонарь!', 'фонари погас'],
  ['The lights went out', 'light'],
  ['Скидка 100%', '%'],
  ['Счёт № 7', '№ 7'],
  // A letter and a breve, as some systems write it, is й.
  ['Трамвай', 'трамвай'.normalize('NFD')],
  ['Ҡала', 'ҡала'],
] as const) {
  test(`«${text}» is found by «${words}»`, () => assert.ok(isFound(text, words)));
}

for (const [text, words] of [
  ['Прямо', 'яма'],
  ['Дом 112', '12'],
  ['Дом 12', '12а'],
] as const) {
  test(`«${text}» is not found by «${words}»`, () => assert.ok(!isFound(text, words)));
}

test('whatever is written, it is found by itself, and its stems are apart by single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.ok(isFound(text, text));
      assert.doesNotMatch(stemsOf(text), /^ | {2}| $|["'\\]/);
    }),
  );
});

test('a word without an end is cut into pieces that either database takes', () => {
  const longest = Math.max(
    ...stemsOf('ы'.repeat(20_000))
      .split(' ')
      .map((stem) => stem.length),
  );
  assert.ok(longest <= 64, String(longest));
});
