import { css } from 'lit';

/** List on the left, the open submission on the right; one above the other's place on a phone. */
export const inboxStyles = css`
  .panes {
    display: grid;
    grid-template-columns: minmax(20rem, 27rem) minmax(0, 1fr);
    gap: 0.75rem 1.5rem;
    align-items: start;
  }

  .panes > h1 {
    grid-column: 1 / -1;
  }

  .list,
  .case {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }

  .queues {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .queues a {
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--edge);
    border-radius: 99px;
    background: var(--paper);
    text-decoration: none;
  }

  .queues a[aria-current] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 650;
  }

  .count {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }

  .queues [aria-current] .count {
    color: inherit;
  }

  .filter {
    display: grid;
    grid-template-columns: 1fr 11rem;
    gap: 0.5rem;
  }

  .filter details {
    grid-column: 1 / -1;
  }

  .more {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    gap: 0.5rem;
    margin-block: 0.5rem;
  }

  .more label,
  .more :is(input, select) {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .workload ul {
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }

  .workload h2 {
    font-size: 0.9rem;
  }

  .workload a {
    display: inline-block;
    min-block-size: 1.5rem;
    overflow-wrap: anywhere;
  }

  .filter label {
    display: grid;
    gap: 0.15rem;
    color: var(--quiet);
    font-size: 0.85rem;
    font-weight: 400;
  }

  .rows {
    display: grid;
    gap: 0.4rem;
    list-style: none;
  }

  .rows li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem;
    align-items: start;
  }

  .rows li > :only-child {
    grid-column: 1 / -1;
  }

  .rows input[type="checkbox"] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin-block-start: 0.6rem;
  }

  .all {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.75rem;
    font-weight: 400;
  }

  .all input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }

  .rows a.unread .excerpt {
    font-weight: 650;
  }

  .rows a {
    display: grid;
    gap: 0.2rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--edge);
    border-inline-start: 4px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    color: inherit;
    text-decoration: none;
  }

  .rows a.waiting {
    border-inline-start-color: var(--accent);
  }

  .rows a:hover,
  .rows a[aria-current] {
    border-color: var(--accent);
    background: var(--well);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    align-items: center;
    font-size: 0.85rem;
  }

  .line time {
    margin-inline-start: auto;
    color: var(--quiet);
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .pick {
    padding: 2rem 1rem;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    color: var(--quiet);
    text-align: center;
  }

  .back {
    display: none;
  }

  @media (max-width: 60rem) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }

    .panes[data-open="true"] .list,
    .panes[data-open="false"] .case {
      display: none;
    }

    .back {
      display: block;
      padding-block: 0.3rem;
    }
  }

  @media print {
    .panes {
      display: block;
    }

    .panes[data-open="true"] .list,
    .panes[data-open="false"] .case,
    desk-changes,
    desk-views,
    .workload,
    .all,
    .back,
    .rows input {
      display: none;
    }

    .rows li {
      display: block;
      break-inside: avoid;
    }
  }
`;
