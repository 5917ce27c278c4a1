import { css } from 'lit';

/**
 * Colours, type and spacing. Inherited properties pass through a shadow root, so the inner wrapper sets its own font,
 * colour, case and direction; letter, word and line spacing stay the page's, as readers may need them (WCAG 1.4.12).
 * Sizes are in `em` of the reader's own size: `rem` is the page's, and themes set it to anything.
 */
export const surface = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .veche {
    --ink: var(--veche-ink, light-dark(#18242c, #e8eef2));
    --quiet: var(--veche-quiet, light-dark(#526371, #a6b6c1));
    --paper: var(--veche-paper, light-dark(#ffffff, #172027));
    --well: var(--veche-well, light-dark(#f2f6f8, #10181d));
    --edge: var(--veche-edge, light-dark(#d3dde4, #33424c));
    --line: var(--veche-line, light-dark(#7b8b97, #71828e));
    --accent: var(--veche-accent, light-dark(#0f5c7d, #76c5e2));
    --on-accent: var(--veche-on-accent, light-dark(#ffffff, #06202b));
    --bad: var(--veche-bad, light-dark(#a8231c, #ff9c93));
    --bad-well: var(--veche-bad-well, light-dark(#fdf0ef, #361a18));
    --good: var(--veche-good, light-dark(#1c6b3c, #7fd49f));
    --good-well: var(--veche-good-well, light-dark(#edf7f0, #12291b));
    --radius: var(--veche-radius, 10px);
    --font: var(--veche-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);

    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 1.25em;
    padding: clamp(1em, 4cqi, 1.75em);
    border: 1px solid var(--edge);
    border-radius: calc(var(--radius) * 1.4);
    background: var(--paper);
    color: var(--ink);
    font-family: var(--font);
    font-size: medium;
    font-style: normal;
    font-weight: 400;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    visibility: visible;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  :is(h3, h4, h5, p, ul, ol, dl, dd, fieldset, table) {
    margin: 0;
    padding: 0;
  }

  .title {
    font-size: 1.3em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
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

  header {
    display: grid;
    gap: 0.5em;
  }

  .text,
  .said,
  dd {
    white-space: pre-line;
  }

  .quiet,
  .privacy,
  .hint,
  .optional {
    color: var(--quiet);
    font-size: 0.9em;
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

  .notice:empty {
    display: none;
  }

  .alert {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--bad);
    border-radius: 4px;
    background: var(--bad-well);
    color: var(--bad);
    font-weight: 600;
  }

  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  :is(h3, h4, p, div)[tabindex="-1"]:focus {
    outline: none;
  }

  :is(h3, h4, p)[tabindex="-1"]:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 4px;
    border-radius: 2px;
  }

  .skeleton {
    display: grid;
    gap: 0.9em;
    min-block-size: 12em;
    align-content: start;
  }

  .skeleton i {
    block-size: 1.1em;
    border-radius: 4px;
    background: var(--well);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton i:first-child {
    inline-size: 70%;
    block-size: 1.6em;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
