import { css } from 'lit';

/**
 * What a question needs before anybody acts: colours, type, spacing, choices and buttons. It comes with the script, so
 * every rule counts; `rest` holds the others.
 *
 * Inherited properties pass through a shadow root, so the inner wrapper begins anew; only letter, word
 * and line spacing stay the page's, as readers may need them (WCAG 1.4.12), and its choice of light or dark. Of the
 * colours three are chosen; the others are mixed of them, so that a theme stays in tune. Sizes are in `em` of the
 * reader's own size: `rem` is the page's, and themes set it to anything.
 */
export const first = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Themes outline whatever has the focus, and so a widget around its control. */
    outline: none !important;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .veche {
    --ink: var(--veche-ink, light-dark(#18242c, #e8eef2));
    --paper: var(--veche-paper, light-dark(#fff, #172027));
    --accent: var(--veche-accent, light-dark(#0f5c7d, #76c5e2));
    --on-accent: var(--veche-on-accent, var(--paper));
    --radius: var(--veche-radius, 10px);
    --quiet: color-mix(in srgb, var(--ink) 70%, var(--paper));
    --line: color-mix(in srgb, var(--ink) 55%, var(--paper));
    --edge: color-mix(in srgb, var(--ink) 18%, var(--paper));
    --well: color-mix(in srgb, var(--ink) 5%, var(--paper));
    all: initial;
    color-scheme: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: inherit;
    padding: clamp(1em, 4cqi, 1.75em);
    border: 1px solid var(--edge);
    border-radius: calc(var(--radius) * 1.4);
    background: var(--paper);
    color: var(--ink);
    font-family: var(--veche-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
  }

  @supports not (color: light-dark(red, red)) {
    .veche {
      --ink: var(--veche-ink, #18242c);
      --paper: var(--veche-paper, #fff);
      --accent: var(--veche-accent, #0f5c7d);
    }
  }

  *,
  ::before {
    box-sizing: border-box;
  }

  :is(h3, h4, h5, p, ul, ol, dl, dd, fieldset, legend, table) {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .veche,
  form,
  .question,
  .group,
  .choices {
    display: grid;
    align-content: start;
    gap: 1.25em;
  }

  .question,
  .choices {
    gap: 0.5em;
  }

  .group {
    gap: 0.6em;
    min-inline-size: 0;
  }

  .title {
    font-size: 1.3em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  .text {
    white-space: pre-line;
  }

  .quiet,
  .privacy,
  .hint,
  small {
    color: var(--quiet);
    font-size: 0.9em;
  }

  .announcer {
    position: absolute;
    clip-path: inset(50%);
  }

  label,
  legend {
    font-weight: 600;
  }

  legend {
    float: inline-start;
    inline-size: 100%;
  }

  .choice {
    display: flex;
    gap: 0.75em;
    padding: 0.65em 0.85em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-weight: 400;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    font-size: inherit;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.1em 0 0;
    accent-color: var(--accent);
  }

  .choice span {
    display: grid;
    gap: 0.15em;
  }

  /* Its words come with the first touch, and would push the button away from under it. */
  .count {
    min-block-size: 1lh;
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
    cursor: pointer;
    justify-self: start;
  }

  .quiet-button {
    min-block-size: 1.75em;
    padding: 0.1em 0.6em;
  }

  .quiet [aria-pressed="false"] {
    font-weight: 400;
  }

  .primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .skeleton {
    min-block-size: 12em;
    border-radius: var(--radius);
    background: var(--well);
  }
`;
