import { css } from 'lit';

/** A scale a row. */
export const scoreStyles = css`
  .score {
    display: grid;
    gap: 0.4em;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--edge);
  }

  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }

  .scale label {
    position: relative;
    font-weight: 400;
  }

  .scale input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .scale label span {
    display: grid;
    place-items: center;
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
    padding-inline: 0.6em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .scale :checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }

  .scale :focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    /* The outline is for the focus. */
    .scale :checked + span {
      border-width: 4px;
    }
  }
`;
