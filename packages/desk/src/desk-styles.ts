import { css } from 'lit';

/** A dense tool for a whole working day, in the widgets' colours. */
export const deskStyles = css`
  .veche {
    gap: 1rem;
    font-size: 0.95rem;
    line-height: 1.45;
  }

  h1 {
    margin: 0;
    font-size: 1.35rem;
  }

  h2 {
    margin: 0;
    font-size: 1.1rem;
  }

  h3 {
    margin: 0;
    font-size: 1rem;
  }

  :is(h1, h2, h3)[tabindex="-1"]:focus {
    outline: none;
  }

  /* It is there before it speaks, and takes no room. */
  [role="status"]:empty {
    position: absolute;
  }

  .bare {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }

  button,
  input:not([type="checkbox"], [type="radio"], [type="hidden"]),
  select,
  textarea {
    min-block-size: 2.25rem;
    padding-block: 0.3rem;
  }

  .actions a {
    padding-block: 0.3rem;
  }

  .choice {
    min-block-size: 2.25rem;
    padding: 0.4rem 0.7rem;
  }

  .handles {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
  }

  .handles label {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    font-weight: 400;
  }

  .handles select {
    inline-size: auto;
  }

  .badge {
    display: inline-block;
    padding: 0 0.6rem;
    border: 1px solid currentColor;
    border-radius: 99px;
    color: var(--quiet);
    font-size: 0.85rem;
    white-space: nowrap;
  }

  .badge[data-status="received"] {
    color: var(--accent);
    font-weight: 650;
  }

  .badge[data-status="answered"] {
    color: var(--good);
  }
`;
