import { css } from 'lit';

/** Charts in the colours of the desk; what they show is told apart by more than colour. */
export const statisticsStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
  }

  .filter label {
    display: grid;
    flex: 1 1 10rem;
    max-inline-size: 20rem;
    min-inline-size: 0;
    font-size: 0.85rem;
    font-weight: 400;
  }

  .filter select {
    inline-size: 100%;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.75rem;
    margin: 0;
  }

  .tiles div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 0.75rem 1rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .tiles dd {
    margin: 0;
    font-size: 1.9rem;
    font-weight: 650;
    line-height: 1.2;
  }

  .tiles dt {
    color: var(--quiet);
  }

  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));
    gap: 1rem;
  }

  figure {
    min-inline-size: 0;
    margin: 0;
    padding: 1rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    break-inside: avoid;
  }

  figcaption {
    margin-block-end: 0.5rem;
    font-weight: 650;
  }

  figure table {
    min-inline-size: 20rem;
  }

  th.number {
    text-align: end;
  }

  .chart {
    display: block;
    inline-size: 100%;
    min-inline-size: 34rem;
  }

  .chart text {
    fill: var(--ink);
    font-size: 12px;
  }

  .grid {
    stroke: var(--edge);
  }

  .series-0 {
    fill: var(--accent);
  }

  .series-1 {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 1.5;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    font-size: 0.85rem;
  }

  .legend svg {
    inline-size: 0.8rem;
    block-size: 0.8rem;
    overflow: visible;
  }

  .bar {
    inline-size: 40%;
  }

  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 1rem;
  }

  @media (forced-colors: active) {
    .series-0 {
      fill: CanvasText;
    }

    .series-1 {
      fill: Canvas;
      stroke: CanvasText;
    }
  }

  @media print {
    .charts {
      grid-template-columns: 1fr 1fr;
    }

    .scroll {
      overflow: visible;
    }

    .chart {
      min-inline-size: 0;
    }
  }
`;
