import type { frame as russian } from '../ru/frame.ts';

export const frame: typeof russian = {
  brand: 'Veche',
  title: 'Desk',
  nav: {
    label: 'Sections',
    inbox: 'Inbox',
    topics: 'Topics',
    statistics: 'Statistics',
    templates: 'Ready answers',
    settings: 'Settings',
    people: 'People',
    log: 'Log',
    mail: 'Mail',
    account: 'Account',
    signOut: 'Sign out',
    language: 'Language',
    help: 'Keys',
  },
  help: {
    title: 'Keys',
    keys: {
      'j, ↓': 'next submission',
      'k, ↑': 'previous submission',
      Enter: 'open',
      '/': 'search',
      x: 'pick the submission in the list',
      z: 'undo the last change',
      u: 'mark the open one as unread',
      r: 'write a reply',
      t: 'insert a ready answer',
      'Ctrl + Enter': 'send the reply',
      '?': 'this list',
    },
    on: 'Single-letter keys are on',
    close: 'Close',
  },
};
