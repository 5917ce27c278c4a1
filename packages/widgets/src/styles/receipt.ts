import { css } from 'lit';

/** The receipt: how it stands, the conversation, the link. */
export const receiptStyles = css`
  :host([inline]) .veche {
    padding: 0;
    border: 0;
    background: none;
  }

  .standing {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    border-radius: var(--radius);
    background: var(--good-well);
  }

  .standing:is([data-status="declined"], [data-status="withdrawn"]) {
    background: var(--well);
  }

  .standing ul {
    padding-inline-start: 1.25em;
  }

  .badge {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding: 0.1em 0.7em;
    border: 1px solid currentColor;
    border-radius: 99px;
    color: var(--good);
    font-size: 0.9em;
    font-weight: 650;
  }

  section {
    display: grid;
    gap: 0.75em;
  }

  .messages {
    display: grid;
    gap: 0.75em;
    list-style: none;
  }

  .messages li {
    display: grid;
    gap: 0.3em;
    max-inline-size: 34em;
    padding: 0.75em 1em;
    border-radius: var(--radius);
    background: var(--well);
  }

  .messages .official {
    border-inline-start: 4px solid var(--accent);
  }

  .messages .resident {
    margin-inline-start: auto;
    border-inline-end: 4px solid var(--edge);
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
  }

  .history {
    padding-inline-start: 1.25em;
  }

  .together {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .together input {
    flex: 1 1 14em;
    inline-size: auto;
    min-inline-size: 0;
    font-size: 0.9em;
  }

  .deed {
    color: var(--quiet);
    font-size: 0.9em;
    font-weight: 650;
  }

  .verdict {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .sure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    padding: 0.75em;
    border: 1px solid var(--bad);
    border-radius: var(--radius);
  }

  .sure p {
    flex-basis: 100%;
  }
`;
