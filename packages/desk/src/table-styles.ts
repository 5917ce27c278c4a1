import { css } from 'lit';

/** A table that scrolls by itself where the page is narrow. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    min-inline-size: 40rem;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--edge);
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: top;
  }

  td.number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
`;
