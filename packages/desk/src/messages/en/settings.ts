import { plural } from '@veche/words';
import type { settings as russian } from '../ru/settings.ts';

export const settings: typeof russian = {
  order: {
    does: { up: 'Move up', down: 'Move down', remove: 'Remove' },
    moved: (place, of) => `Now number ${place} of ${of}`,
  },
  settings: {
    title: 'Settings',
    sections: {
      about: 'About us',
      departments: 'Departments',
      answering: 'How we answer',
      deadlines: 'Deadlines',
      days: 'Working days',
    },
    readOnly: 'You see the settings; only an administrator can change them.',
    save: 'Save',
    saved: 'Saved.',
    outdated:
      'Somebody else has saved settings while you were changing them. What you typed is still in the fields: save again to keep it, or look at what is saved.',
    showSaved: 'Show what is saved',
    stillNamed: 'This cannot go yet, since it is needed. First change:',
    namedBy: {
      topics: (id) => `the topic “${id}”`,
      people: (user) => `${user}, who sits at the desk`,
      templates: () => 'a ready answer',
      submissions: (n) =>
        plural('en', Number(n), {
          one: 'submission that is not over',
          other: 'submissions that are not over',
        }),
    },
    name: 'Name',
    mainLanguage: 'Main language',
    languages: 'Languages in which we write to residents',
    languagesHint:
      'The main one is always among them. Texts in the others may be left out: residents see the main one.',
    appeal: 'Where statutory appeals are made',
    appealHint:
      'Address of the state’s site. Forms link to it: a message here does not replace an appeal under the law.',
    privacy: 'How we handle personal data',
    privacyHint: 'Address of the page that says so.',
    departmentsHint: 'Officials see them in this order where they choose. They can be renamed at any time.',
    department: 'department',
    departmentName: 'Name of the department',
    naming: 'Whom residents see under an answer',
    namingHint: 'Colleagues always see the name in the history.',
    namings: {
      name: 'the official’s name and position',
      position: 'the position alone',
      department: 'the department alone',
    },
    judgeDays: 'Days within which a resident may say that an answer did not help',
    deadlinesHint: 'New deadlines hold for new messages. Those that have been set do not move.',
    timeZone: 'Time zone in which a day ends',
    hasDeadlines: 'There are deadlines',
    fillIn: 'Fill in from a model',
    profiles: {
      message: 'our own promise',
      appeal: 'an appeal under 59-FZ',
      initiative: 'an initiative project',
    },
    terms: {
      register: 'Begin to work within so many days',
      forward: 'Pass on to others at the latest after',
      publish: 'Publish within',
      comments: 'Collect comments for at least',
      answer: 'Answer within',
      prolong: 'Put the answer off, once, by at most',
    },
    fromRegistration: 'Count passing on and the answer from the day on which work began',
    dates: (day) => `If a message came now: ${day}`,
    datesOf: {
      register: (day) => `work begins by the end of ${day}`,
      forward: (day) => `it can be passed on until ${day}`,
      publish: (day) => `it is published by ${day}`,
      comments: (day) => `comments are collected until ${day}`,
      answer: (day) => `it is answered by ${day}`,
      prolong: (day) => `where put off: by ${day}`,
    },
    calendar: 'Public holidays of',
    calendars: { ru: 'Russia' },
    noCalendar: 'nobody: Saturdays and Sundays alone are off',
    days: 'Month by month',
    daysHint:
      'Days with a mark are worked, days struck out are not. Take the mark from a day on which you do not work, or put it on a Saturday on which you do. A dot at a day: you decided so, not the calendar.',
    ownDay: 'decided by us',
    workingDays: (n) => plural('en', n, { one: 'working day', other: 'working days' }),
    ownDays: (n) => `changed by you: ${n}`,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  },
};
