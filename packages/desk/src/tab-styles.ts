import { css } from 'lit';

/** Links to the parts of a page, in a row. */
export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .tabs a {
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--edge);
    border-radius: 99px;
    background: var(--paper);
    text-decoration: none;
  }

  .tabs a[aria-current] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 650;
  }
`;
