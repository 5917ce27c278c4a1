import type { Plain } from '../ru/plain.ts';

/** What the pages without JavaScript say besides. */
export const plain: Plain = {
  language: 'Language',
  answer: 'Answer on a page of its own',
  withoutScript: 'Open it without JavaScript',
  none: 'none',
  place: (n) => `Place ${n}`,
  orderHint: (max) => `Choose options in order, up to ${max}. The first is the most important.`,
  rowsHint: 'Leave the rows that you do not need empty.',
  guardianHint: (age) => `Fill this in if you are under ${age}.`,
  keep: 'Keep this link: nothing else leads back to your answer.',
  key: 'Key to the receipt',
  keyHint: 'It is what follows the # in the link.',
  open: 'Open',
  back: 'Back to the form',
};
