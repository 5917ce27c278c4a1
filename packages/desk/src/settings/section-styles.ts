import { css } from 'lit';

/** Sections of the settings: rows with their places, and months of days. */
export const sectionStyles = css`
  form {
    max-inline-size: 48rem;
  }

  .rows > li {
    flex-wrap: wrap;
  }

  .row {
    flex-basis: 14rem;
  }

  .term {
    display: grid;
    grid-template-columns: minmax(5rem, 8rem) minmax(0, 14rem);
    gap: 0.5rem;
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .months {
    display: grid;
    gap: 0.5rem 1.5rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    align-items: start;
  }

  .days {
    display: grid;
    gap: 2px;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    text-align: center;
  }

  .day {
    display: grid;
    place-items: center;
    min-block-size: 2.4rem;
    border: 1px solid var(--edge);
    border-radius: 4px;
    font-weight: 400;
    cursor: pointer;
  }

  .day > * {
    grid-area: 1 / 1;
  }

  .day input {
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .day:has(:checked) {
    border-color: var(--line);
    font-weight: 650;
  }

  .day:not(:has(:checked)) {
    background: var(--well);
    color: var(--quiet);
    text-decoration: line-through;
  }

  .day:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }

  .day[data-own]::after {
    grid-area: 1 / 1;
    place-self: end;
    padding-inline-end: 3px;
    content: "●";
    font-size: 0.6rem;
  }

  .day[data-weekday="1"] {
    grid-column: 1;
  }

  .day[data-weekday="2"] {
    grid-column: 2;
  }

  .day[data-weekday="3"] {
    grid-column: 3;
  }

  .day[data-weekday="4"] {
    grid-column: 4;
  }

  .day[data-weekday="5"] {
    grid-column: 5;
  }

  .day[data-weekday="6"] {
    grid-column: 6;
  }

  .day[data-weekday="0"] {
    grid-column: 7;
  }
`;
