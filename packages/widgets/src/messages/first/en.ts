import type { FirstMessages } from './ru.ts';

export const en: FirstMessages = {
  loading: 'Loading…',
  retry: 'Try again',
  optional: 'optional',
  sending: 'Sending…',
  askedBy: (name) => `Asked by ${name}`,
  closesAt: (moment) => `Open until ${moment}`,
  opensAt: (moment) => `Opens ${moment}`,
  closed: 'Answers are no longer taken.',
  misconfigured: 'The form is not set up: the site’s owner should name the endpoint and the topic.',
  otherKind: 'This topic is of another kind, which another element shows.',
  broken: 'The server cannot be reached. Check your connection and try again: what you wrote is kept here.',
  kinds: {
    poll: {
      send: 'Vote',
      sent: 'Your vote is counted',
      privacy: 'The administration does not see how you voted, only the totals and what you write.',
      another: '',
      noMessages: 'A question? Write, and the answer appears here.',
    },
  },
  poll: {
    answer: 'Your answer',
    pickOne: 'Choose one option.',
    pick: (min, max) => (min === max ? `Choose exactly ${max}.` : `Choose from ${min} to ${max}.`),
    picked: (n, max) =>
      n > max ? `${n} chosen, ${max} allowed: please take some off.` : `${n} of ${max} chosen`,
  },
};
