import { css } from 'lit';

/** An order made by hand. */
export const rankingStyles = css`
  :is(.ranking, .rest) {
    display: grid;
    gap: 0.5em;
    list-style: none;
  }

  .ranking li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.35em 0.5em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--well);
  }

  .ranking li.dragged {
    border-color: var(--accent);
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.18);
  }

  .grip {
    flex: none;
    inline-size: 1.75em;
    padding-block: 0.5em;
    color: var(--quiet);
    text-align: center;
    cursor: grab;
    touch-action: none;
  }

  .place {
    flex: none;
    min-inline-size: 1.6em;
    color: var(--accent);
    font-weight: 700;
    text-align: center;
  }

  .name {
    flex: 1;
    min-inline-size: 6em;
  }

  .ranking button.icon {
    min-block-size: 2.25em;
    min-inline-size: 2.25em;
  }

  .rest button {
    inline-size: 100%;
    font-weight: 400;
    text-align: start;
  }

  .empty {
    padding: 0.75em 1em;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    color: var(--quiet);
  }

  @container (max-width: 26em) {
    .ranking li {
      flex-wrap: wrap;
      justify-content: flex-end;
    }

    .ranking .name {
      flex-basis: calc(100% - 5em);
    }
  }
`;
