import type { frame as russian } from '../ru/frame.ts';

export const frame: typeof russian = {
  brand: 'Veche',
  title: 'Desk',
  signIn: {
    title: 'Sign in',
    user: 'User name',
    password: 'Password',
    send: 'Sign in',
    wrong: 'The name or the password is wrong.',
    over: 'You were away for long: please sign in again. Unfinished replies are kept.',
  },
  password: {
    title: 'A password of your own',
    first: 'You signed in with a one-time password. Choose your own to go on.',
    old: 'Present password',
    next: 'New password',
    hint: 'At least 12 characters. A phrase of several words does well.',
    send: 'Change the password',
    wrong: 'The present password is wrong.',
    done: 'The password is changed.',
  },
  nav: {
    label: 'Sections',
    inbox: 'Inbox',
    topics: 'Topics',
    settings: 'Settings',
    password: 'Change password',
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
      r: 'write a reply',
      'Ctrl + Enter': 'send the reply',
      '?': 'this list',
    },
    on: 'Single-letter keys are on',
    close: 'Close',
  },
};
