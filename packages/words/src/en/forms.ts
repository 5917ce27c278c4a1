import { plural } from '../plural.ts';
import type { Forms } from '../ru/forms.ts';

const places = (n: number) => plural('en', n, { one: 'place', other: 'places' });

/** Within what an answer is promised. */
const within = (days: number, of: 'working' | 'calendar') => {
  const forms =
    of === 'working' ? { one: 'working day', other: 'working days' } : { one: 'day', other: 'days' };
  return `an answer within ${plural('en', days, forms)}`;
};

/** What a feedback box and a sign-up say, and whatever else asks for a contact. */
export const forms: Forms = {
  optional: 'optional',
  appeal: 'This is a message, not a formal appeal under the law.',
  appealLink: 'Make a formal appeal',
  district: 'Part of the town',
  noDistrict: 'not named',
  contact: {
    missing: 'Leave an e-mail address or a phone number.',
    legend: 'How to reach you',
    whyOptional:
      'The answer comes here without it. Leave a contact only if you also want a letter or a call.',
    whyRequired: 'An e-mail address or a phone number is needed so that you can be found.',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
  },
  consent: {
    missing: 'Tick this if you agree: it cannot be sent without.',
    read: 'Read the document',
    agree: (title) => `I accept: ${title}`,
    ifContact: 'Needed only if you left a contact.',
  },
  publish: {
    allow: 'This may be published',
    hint: 'Everybody could read it. An official checks the text first and removes personal data. Your name and contacts are never published. Unless you tick this, only the staff see it. You can change your mind in the receipt.',
  },
  feedback: {
    category: 'What it is about',
    choose: 'Choose a subject',
    within,
    text: 'Message',
    place: 'Where it is',
    placeHint: 'An address or a landmark, if the place matters.',
  },
  volunteer: {
    missingShift: 'Choose at least one shift.',
    shifts: 'When and where',
    shiftsHint: (max) => `You can choose up to ${max}.`,
    placesLeft: (n) => `${places(n)} left`,
    waitingList: (n) => `full, ${places(n)} in the waiting list`,
    full: 'full',
    skills: 'What you can do',
    age: 'Your age',
    ageHint: (min, guardian) => `From ${min} years. Under ${guardian} an adult must agree.`,
    guardian: 'The adult who answers for you',
    guardianName: 'Name of the adult',
    guardianPhone: 'Phone of the adult',
    guardianAgrees: 'The adult knows and agrees',
    note: 'What else should we know',
  },
  kinds: {
    feedback: {
      send: 'Send',
      privacy: 'The message and the contact go to the staff of the department in charge alone.',
    },
    volunteer: {
      send: 'Sign up',
      privacy: 'Only the organisers of the shift see your name, age and contact.',
    },
  },
};
