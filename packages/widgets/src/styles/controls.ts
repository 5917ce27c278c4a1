import { css } from 'lit';

/** Choices and buttons in every state: what a choice poll needs. */
export const controls = css`
  form {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  .field,
  .group {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
  }

  .group {
    gap: 0.75em;
  }

  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  label,
  legend {
    font-weight: 600;
  }

  .issue {
    color: var(--bad);
    font-size: 0.9em;
    font-weight: 600;
  }

  .issue::before {
    content: "⚠ " / "";
  }

  .choices {
    display: grid;
    gap: 0.5em;
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: 0.65em 0.85em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    font-weight: 400;
    cursor: pointer;
  }

  .choice:hover {
    border-color: var(--accent);
  }

  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--well);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .choice :focus-visible {
    outline: none;
  }

  .choice:has(:disabled) {
    color: var(--quiet);
    cursor: not-allowed;
  }

  .choice input {
    flex: none;
    font-size: inherit;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.1em 0 0;
    accent-color: var(--accent);
  }

  .choice > span {
    display: grid;
    gap: 0.15em;
  }

  .count {
    color: var(--quiet);
  }

  .count.over {
    color: var(--bad);
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }

  button {
    min-block-size: 2.75em;
    padding: 0.5em 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    text-align: center;
    cursor: pointer;
    align-self: flex-start;
  }

  button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }

  button:active {
    background: var(--well);
  }

  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
    color: var(--on-accent);
  }

  .choice small {
    color: var(--quiet);
    font-size: 0.9em;
  }

  button.icon {
    flex: none;
    min-inline-size: 2.75em;
    padding: 0;
  }

  button:is(:disabled, [aria-disabled="true"]) {
    border-style: dashed;
    background: var(--well);
    color: var(--quiet);
    cursor: default;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }

    button.primary {
      border: 2px solid ButtonText;
    }
  }
`;
