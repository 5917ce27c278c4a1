import { css } from 'lit';

/** Text fields, documents and summaries. */
export const fields = css`
  .optional {
    font-weight: 400;
  }

  input:not([type="checkbox"], [type="radio"], [type="hidden"]),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.55rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }

  textarea {
    resize: vertical;
  }

  :is(input, select, textarea):hover {
    border-color: var(--accent);
  }

  [aria-invalid="true"]:is(input, select, textarea) {
    border-color: var(--bad);
    border-width: 2px;
  }

  .choice .places {
    color: var(--ink);
    font-weight: 600;
  }

  .consent {
    display: grid;
    gap: 0.5rem;
  }

  details {
    padding-block: 0.25rem;
  }

  details > :not(summary) {
    margin-block-start: 0.75rem;
  }

  summary {
    padding-block: 0.3rem;
    color: var(--accent);
    cursor: pointer;
  }

  .summary {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border-radius: var(--radius);
    background: var(--well);
  }

  .summary dt {
    color: var(--quiet);
    font-size: 0.9rem;
  }

  button.danger {
    border-color: var(--bad);
    color: var(--bad);
  }

  button.quiet-button {
    min-block-size: 1.75rem;
    padding: 0.1rem 0.6rem;
  }
`;
