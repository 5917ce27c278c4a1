import { html, nothing, svg } from 'lit';

/** One thing that is shown over time; `null` where there is nothing to tell. */
export interface Series {
  name: string;
  values: (number | null)[];
}

interface Columns {
  title: string;
  /** What the parts of time are called. */
  over: string;
  labels: string[];
  series: Series[];
  /** The whole, where values are parts of it. */
  whole?: number;
  write(value: number): string;
  words: { table: string; none: string };
}

const [width, height, left, bottom, top] = [720, 240, 48, 28, 12];
const inner = { width: width - left - 8, height: height - top - bottom };

/** A round number that is no smaller, and divides by four. */
export function ceilingOf(value: number): number {
  if (value <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(value));
  return (
    [1, 2, 4, 6, 8, 10].map((step) => step * power).find((one) => one >= value && one % 4 === 0) ?? 20 * power
  );
}

/** Columns over time, as many beside each other as there are series; the same numbers stand in a table behind it. */
export function columns(chart: Columns) {
  const { title, labels, series, write, words } = chart;
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const most = chart.whole ?? ceilingOf(Math.max(0, ...values));
  const step = inner.width / labels.length;
  const wide = (step * 0.8) / series.length;
  const y = (value: number) => top + inner.height * (1 - value / most);
  // Labels that would touch are left out.
  const every = Math.ceil(labels.length / 12);
  const drawn = svg`
    ${[0, 1, 2, 3, 4].map((part) => {
      const value = (most * part) / 4;
      return svg`<line class="grid" x1=${left} x2=${width - 8} y1=${y(value)} y2=${y(value)} />
        <text x=${left - 6} y=${y(value) + 4} text-anchor="end">${write(value)}</text>`;
    })}
    ${labels.map((label, at) =>
      at % every === 0
        ? svg`<text x=${left + step * (at + 0.5)} y=${height - 8} text-anchor="middle">${label}</text>`
        : nothing,
    )}
    ${series.map(({ values }, index) =>
      values.map((value, at) =>
        value === null
          ? nothing
          : svg`<rect class=${`series-${index}`} x=${left + step * (at + 0.1) + wide * index} y=${y(value)}
              width=${Math.max(1, wide - 1)} height=${Math.max(0, y(0) - y(value))} />`,
      ),
    )}`;
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${
      series.length > 1
        ? html`<p class="legend" aria-hidden="true">${series.map(({ name }, index) => html`<span><svg viewBox="0 0 12 12"><rect class=${`series-${index}`} width="12" height="12" /></svg> ${name}</span> `)}</p>`
        : nothing
    }
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>
      <svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${words.table}.">${drawn}</svg>
    </div>
    <details>
      <summary>${words.table}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="${title}: ${words.table}">
        <table>
          <thead>
            <tr><th scope="col">${chart.over}</th>${series.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr>
          </thead>
          <tbody>
            ${labels.map(
              (label, at) =>
                html`<tr><th scope="row">${label}</th>${series.map(({ values }) => html`<td class="number">${values[at] == null ? words.none : write(values[at])}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
