import { css } from 'lit';

/** A form in steps, its rows and its summary. */
export const steps = css`
  form > div:first-of-type,
  section,
  .part {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }

  .progress {
    display: flex;
    gap: 0.35em;
    list-style: none;
  }

  .progress li {
    flex: 1;
    padding-block-start: 0.5em;
    border-block-start: 4px solid var(--edge);
    color: var(--quiet);
    font-size: 0.85em;
  }

  .progress li.past {
    border-color: color-mix(in srgb, var(--accent) 55%, var(--edge));
  }

  .progress [aria-current] {
    border-color: var(--accent);
    color: var(--ink);
    font-weight: 650;
  }

  @container (max-width: 34em) {
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
    gap: 0.75em;
    list-style: none;
  }

  .rows > li {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    padding: 0.75em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .row {
    display: grid;
    flex: 1;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }

  .thirds {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }

  .choices.two {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
  }

  .total {
    text-align: end;
  }

  .edits button {
    min-block-size: 2.25em;
    padding-block: 0.25em;
    font-weight: 400;
  }
`;
