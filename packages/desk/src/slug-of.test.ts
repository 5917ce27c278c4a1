import { expect } from '@open-wc/testing';
import { parse, slug } from '@veche/protocol';
import fc from 'fast-check';
import { slugOf } from './slug-of.ts';

describe('a suggested id', () => {
  for (const [name, user] of [
    ['Мария Щукина', 'mariia-shchukina'],
    ['Пётр Объедков', 'petr-obieedkov'],
    ['José Müller-Lüdenscheidt', 'jose-muller-ludenscheidt'],
    ['  О. В. Ким ', 'o-v-kim'],
    ['王小明', ''],
  ] as const) {
    it(`for ${name} is ${user || 'none'}`, () => expect(slugOf(name)).to.equal(user));
  }

  it('is one that the endpoint takes, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const user = slugOf(name);
        expect(user === '' || parse(slug, user).issues.length === 0).to.equal(true, user);
      }),
    );
  });
});
