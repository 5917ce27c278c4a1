import { css } from 'lit';

/** Lists of public cases, and the page of one. */
export const casesStyles = css`
  hgroup {
    display: grid;
    gap: 0.5em;
  }

  .cases {
    display: grid;
    gap: 1em;
    list-style: none;
  }

  .cases li {
    display: grid;
    gap: 0.25em;
    padding-block-end: 1em;
    border-block-end: 1px solid var(--edge);
  }

  .cases a {
    justify-self: start;
    padding-block: 0.15em;
    font-size: 1.05em;
    font-weight: 650;
  }

  .state {
    margin-inline-end: 0.4em;
    padding: 0.05em 0.6em;
    border: 1px solid currentColor;
    border-radius: 99px;
    color: var(--ink);
    white-space: nowrap;
  }

  .state:is([data-status="answered"], [data-status="closed"]) {
    color: var(--good);
  }

  .news {
    justify-self: start;
    padding: 0.05em 0.6em;
    border-radius: 99px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.9em;
  }

  .filter {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    align-items: end;
  }

  .follow {
    justify-items: start;
  }

  .back {
    justify-self: start;
    padding-block: 0.3em;
  }

  @media (forced-colors: active) {
    .news {
      border: 1px solid;
    }
  }
`;
