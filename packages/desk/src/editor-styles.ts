import { css } from 'lit';

/** The form on the left, the widget on the right. */
export const editorStyles = css`
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: 1.5rem;
    align-items: start;
  }

  desk-topic-preview {
    position: sticky;
    inset-block-start: 1rem;
    max-block-size: calc(100vh - 2rem);
    overflow-y: auto;
  }

  .pair {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    align-items: end;
  }

  form:not(:has([name="method"] [value="score"]:checked)) .for-score {
    display: none;
  }

  .part,
  .rows {
    display: grid;
    gap: 0.75rem;
  }

  .rows {
    list-style: none;
  }

  .rows > li {
    display: flex;
    gap: 0.5rem;
    align-items: flex-start;
    padding: 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .row {
    display: grid;
    flex: 1;
    gap: 0.6rem;
    min-inline-size: 0;
  }

  @media (max-width: 60rem) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }

    desk-topic-preview {
      position: static;
      max-block-size: none;
    }
  }
`;
