import { css } from 'lit';

/** What a widget needs besides `first` once somebody acts, or where it shows more than a question with choices. */
export const rest = css`
  .veche {
    --bad: var(--veche-bad, light-dark(#a8231c, #ff9c93));
    --good: var(--veche-good, light-dark(#1c6b3c, #7fd49f));
    --bad-well: color-mix(in srgb, var(--bad) 8%, var(--paper));
    --good-well: color-mix(in srgb, var(--good) 9%, var(--paper));
  }

  @supports not (color: light-dark(red, red)) {
    .veche {
      --bad: var(--veche-bad, #a8231c);
      --good: var(--veche-good, #1c6b3c);
    }
  }

  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--well);
    box-shadow: inset 0 0 0 1px var(--accent);
  }


  .choice:hover,
  button:hover {
    border-color: var(--accent);
  }

  :is(:focus-visible, .choice:has(:focus-visible)) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .choice:has(:focus-visible) :focus-visible {
    outline: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }

  h4 {
    font-size: 1.125em;
    line-height: 1.3;
  }

  h5,
  .sub {
    font-size: 1em;
    font-weight: 650;
  }

  .said,
  dd {
    white-space: pre-line;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  .notice {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--accent);
    border-radius: 4px;
    background: var(--well);
  }

  /* It is there before it speaks. */
  .notice:empty {
    padding: 0;
    border: 0;
  }

  .alert {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--bad);
    border-radius: 4px;
    background: var(--bad-well);
    color: var(--bad);
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

  .count {
    color: var(--quiet);
  }

  .count.over {
    color: var(--bad);
    font-weight: 600;
  }

  [tabindex="-1"]:focus {
    outline: none;
  }

  [tabindex="-1"]:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 4px;
    border-radius: 2px;
  }

  .standing {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    border-radius: var(--radius);
    background: var(--good-well);
  }

  .standing:is([data-status="declined"], [data-status="withdrawn"], [data-status="queued"]) {
    background: var(--well);
  }

  .summary {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--radius);
    background: var(--well);
  }

  .summary dt {
    color: var(--quiet);
    font-size: 0.9em;
  }

  button:active {
    background: var(--well);
  }

  .primary:is(:hover, :active) {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }

  button.danger {
    border-color: var(--bad);
    color: var(--bad);
  }

  button:is(:disabled, [aria-disabled="true"]) {
    border-style: dashed;
    background: var(--well);
    color: var(--quiet);
    box-shadow: none;
    cursor: default;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    :is(.choice:has(:checked), .primary) {
      border-width: 3px;
    }
  }
`;
