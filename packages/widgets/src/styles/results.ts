import { css } from 'lit';

/** Counts as bars beside a table. */
export const resultsStyles = css`
  .results {
    display: grid;
    gap: 0.6em;
  }

  .results table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .results th {
    padding-block: 0.4em;
    font-weight: 400;
    text-align: start;
  }

  .results td {
    padding-block: 0.4em;
    padding-inline-start: 1em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: end;
    vertical-align: bottom;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.55em;
    margin-block-start: 0.3em;
    border-radius: 4px;
    background: var(--well);
  }

  .bar rect {
    fill: var(--accent);
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  @media (forced-colors: active) {
    .bar rect {
      fill: Highlight;
    }
  }
`;
