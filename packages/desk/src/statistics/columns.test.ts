import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { ceilingOf, columns } from './columns.ts';

for (const [value, ceiling] of [
  [0, 4],
  [3, 4],
  [5, 8],
  [8, 8],
  [11, 20],
  [66, 80],
  [97, 100],
  [101, 200],
] as const) {
  it(`an axis for ${value} ends at ${ceiling}`, () => expect(ceilingOf(value)).to.equal(ceiling));
}

it('what is drawn stands in the table behind it, and what is not known is no column', () => {
  const root = document.createElement('div');
  const chart = columns({
    title: 'Flow',
    over: 'Month',
    labels: ['Jan', 'Feb'],
    series: [{ name: 'On time', values: [0.5, null] }],
    whole: 1,
    write: (value) => `${value * 100} %`,
    words: { table: 'Table', none: 'none' },
  });
  render(chart, root);
  const cells = [...root.querySelectorAll('tbody td')].map((cell) => cell.textContent);
  expect(cells).to.deep.equal(['50 %', 'none']);
  const drawn = [...root.querySelectorAll<SVGRectElement>('.chart rect')];
  expect(drawn.map((column) => column.getAttribute('height'))).to.deep.equal(['100']);
});
