import { css } from 'lit';

/** A page before one is in: one column in the middle. */
export const entryStyles = css`
  .veche {
    max-inline-size: 26rem;
    margin: clamp(1rem, 8vh, 5rem) auto;
  }

  input.code {
    max-inline-size: 16rem;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.1em;
  }
`;
