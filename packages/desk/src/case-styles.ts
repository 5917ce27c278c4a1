import { css } from 'lit';

/** One submission at the desk. */
export const caseStyles = css`
  section {
    display: grid;
    gap: 0.6rem;
  }

  .presence {
    font-weight: 600;
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
  }

  .messages {
    display: grid;
    gap: 0.6rem;
    list-style: none;
  }

  .messages li {
    display: grid;
    gap: 0.35rem;
    padding: 0.6rem 0.9rem;
    border-radius: var(--radius);
    background: var(--well);
  }

  .messages .official {
    margin-inline-start: 2rem;
    border-inline-start: 4px solid var(--accent);
  }

  @media print {
    desk-notes,
    desk-opinion,
    desk-publication,
    desk-reply,
    details:has(desk-changes) {
      display: none;
    }

    .messages li {
      break-inside: avoid;
    }
  }

  .history {
    padding-inline-start: 1.25rem;
  }
`;
