import { expect } from '@open-wc/testing';
import { csvOf } from './csv.ts';

describe('a table as CSV', () => {
  it('keeps separators, quotes and lines within a cell', () => {
    expect(csvOf([['a;b', 'c"d', 'e\nf']], 'ru')).to.equal('\ufeff"a;b";"c""d";"e\nf"\r\n');
    expect(csvOf([['a', 'b']], 'en')).to.equal('\ufeff"a","b"\r\n');
  });

  for (const text of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    it(`is text, not a formula: ${JSON.stringify(text)}`, () => {
      expect(csvOf([[text]], 'en').startsWith(`\ufeff"'${text[0]}`)).to.equal(true);
    });
  }
});
