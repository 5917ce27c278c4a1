import { css } from 'lit';

/** Text fields, documents and summaries. */
export const fields = css`
  .optional {
    color: var(--quiet);
    font-size: 0.9em;
    font-weight: 400;
  }

  .group > .field + .field {
    margin-block-start: 0.6em;
  }

  input:not([type="checkbox"], [type="radio"], [type="hidden"]),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.55em 0.75em;
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
    gap: 0.5em;
  }

  details {
    padding-block: 0.25em;
  }

  details > :not(summary) {
    margin-block-start: 0.75em;
  }

  summary {
    padding-block: 0.3em;
    color: var(--accent);
    cursor: pointer;
  }

  .field {
    display: grid;
    gap: 0.375em;
  }

  .choice:has(:disabled) {
    color: var(--quiet);
    cursor: not-allowed;
  }

  button.icon {
    min-inline-size: 2.75em;
    padding: 0;
  }
`;
