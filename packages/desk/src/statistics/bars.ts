import { html, nothing } from 'lit';

interface Bars {
  title: string;
  /** What the rows are, and what the numbers. */
  heads: [row: string, ...numbers: string[]];
  /** The first number is what the bar is as long as. */
  rows: { name: string; values: (number | string)[]; length: number }[];
  none: string;
}

/** A table of numbers with a bar in each row: it reads as a table, and looks like a chart. */
export function bars({ title, heads, rows, none }: Bars) {
  const most = Math.max(1, ...rows.map(({ length }) => length));
  const [row, ...numbers] = heads;
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${
      rows.length === 0
        ? html`<p class="quiet">${none}</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-label=${title}>
          <table>
            <thead>
              <tr><th scope="col">${row}</th>${numbers.map((name) => html`<th scope="col" class="number">${name}</th>`)}<td aria-hidden="true"></td></tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ name, values, length }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    ${values.map((value) => html`<td class="number">${value}</td>`)}
                    <td class="bar" aria-hidden="true">${length > 0 ? html`<svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect class="series-0" width=${(100 * length) / most} height="10" /></svg>` : nothing}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`
    }
  </figure>`;
}
