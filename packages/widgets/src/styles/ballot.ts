import { css } from 'lit';

/** Ranking, scores and results. */
export const ballot = css`
  .count {
    color: var(--quiet);
  }

  .count.over {
    color: var(--bad);
    font-weight: 600;
  }

  :is(.ranking, .rest) {
    display: grid;
    gap: 0.5rem;
    list-style: none;
  }

  .ranking li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.35rem 0.5rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--well);
  }

  .ranking li.dragged {
    border-color: var(--accent);
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.18);
  }

  .grip {
    flex: none;
    inline-size: 1.75rem;
    padding-block: 0.5rem;
    color: var(--quiet);
    text-align: center;
    cursor: grab;
    touch-action: none;
  }

  .place {
    flex: none;
    min-inline-size: 1.6rem;
    color: var(--accent);
    font-weight: 700;
    text-align: center;
  }

  .name {
    flex: 1;
    min-inline-size: 6rem;
  }

  .ranking button.icon {
    min-block-size: 2.25rem;
    min-inline-size: 2.25rem;
  }

  .rest button {
    inline-size: 100%;
    font-weight: 400;
    text-align: start;
  }

  .empty {
    padding: 0.75rem 1rem;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    color: var(--quiet);
  }

  @container (max-width: 26rem) {
    .ranking li {
      flex-wrap: wrap;
      justify-content: flex-end;
    }

    .ranking .name {
      flex-basis: calc(100% - 5rem);
    }
  }

  .score {
    display: grid;
    gap: 0.4rem;
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--edge);
  }

  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }

  .scale label {
    position: relative;
    font-weight: 400;
  }

  .scale input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .scale label span {
    display: grid;
    place-items: center;
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    padding-inline: 0.6rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .scale :checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }

  .scale :focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .results {
    display: grid;
    gap: 0.6rem;
  }

  .results table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .results th {
    padding-block: 0.4rem;
    font-weight: 400;
    text-align: start;
  }

  .results td {
    padding-block: 0.4rem;
    padding-inline-start: 1rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: end;
    vertical-align: bottom;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.55rem;
    margin-block-start: 0.3rem;
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

    .scale :checked + span {
      outline: 3px solid Highlight;
    }
  }
`;
