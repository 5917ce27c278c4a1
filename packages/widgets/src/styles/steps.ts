import { css } from 'lit';

/** A form in steps, its rows and its summary. */
export const steps = css`
  form > div:first-of-type,
  section,
  .part {
    display: flex;
    flex-direction: column;
    gap: 1.25rem;
  }

  .progress {
    display: flex;
    gap: 0.35rem;
    list-style: none;
  }

  .progress li {
    flex: 1;
    padding-block-start: 0.5rem;
    border-block-start: 4px solid var(--edge);
    color: var(--quiet);
    font-size: 0.85rem;
  }

  .progress li.past {
    border-color: color-mix(in srgb, var(--accent) 55%, var(--edge));
  }

  .progress [aria-current] {
    border-color: var(--accent);
    color: var(--ink);
    font-weight: 650;
  }

  @container (max-width: 34rem) {
    .progress span {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
  }

  .rows {
    display: grid;
    gap: 0.75rem;
    list-style: none;
  }

  .rows > li {
    display: flex;
    gap: 0.5rem;
    align-items: flex-start;
    padding: 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .row {
    display: grid;
    flex: 1;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  }

  .thirds {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
  }

  .choices.two {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
  }

  .total {
    text-align: end;
  }

  .edits button {
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
    font-weight: 400;
  }
`;
