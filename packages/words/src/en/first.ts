import type { First } from '../ru/first.ts';

/** What a choice poll says before anybody acts. */
export const first: First = {
  retry: 'Try again',
  sending: 'Sending…',
  askedBy: (name) => `Asked by ${name}`,
  textIn: 'The text is in:',
  closesAt: (moment) => `Open until ${moment}`,
  broken: 'The server cannot be reached. What you wrote is kept here: try again.',
  kinds: {
    poll: {
      send: 'Vote',
      privacy: 'The administration does not see how you voted, only the totals and what you write.',
    },
  },
  poll: {
    answer: 'Your answer',
    pickOne: 'Choose one option.',
    pick: (min, max) => (min === max ? `Choose exactly ${max}.` : `Choose from ${min} to ${max}.`),
  },
};
