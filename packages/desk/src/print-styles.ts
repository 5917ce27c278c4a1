import { css } from 'lit';

/** On paper there is nothing to press or to fill in. */
export const printStyles = css`
  @media print {
    button,
    form,
    nav,
    .announcer,
    details:not([open]) {
      display: none !important;
    }
  }
`;
