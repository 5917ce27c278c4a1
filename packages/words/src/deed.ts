import type { After } from './parts.ts';

/** What came with an official's words, ready to be read. */
export interface Deed {
  step?: string;
  reason?: keyof After['reason'];
  to?: string;
  until?: string;
}

/** What an official's words did, in a sentence; nothing where they were words alone. */
export const deedIn = (
  { receipt, status, reason: reasons }: After,
  { step, reason, to, until }: Deed,
): string =>
  [
    step === 'ask' ? receipt.question : '',
    until ? receipt.prolonged(until) : '',
    to ? receipt.forwarded(to) : '',
    reason ? `${status.declined}: ${reasons[reason]}` : '',
    step === 'merge' ? status.duplicate : '',
  ]
    .filter(Boolean)
    .join('. ');
