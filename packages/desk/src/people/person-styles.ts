import { css } from 'lit';

/** One column, and the link with its button beside it. */
export const personStyles = css`
  .veche:not(.bare) {
    max-inline-size: 46rem;
    margin: 1rem auto;
  }

  section {
    display: grid;
    gap: 0.6rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--edge);
  }

  .choices,
  .group {
    gap: 0.4rem;
  }

  .together {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .together input {
    flex: 1 1 16rem;
    inline-size: auto;
    min-inline-size: 0;
  }
`;
