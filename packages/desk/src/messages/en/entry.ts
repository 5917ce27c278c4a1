import { plural } from '@veche/words';
import type { entry as russian } from '../ru/entry.ts';

export const entry: typeof russian = {
  signIn: {
    title: 'Sign in',
    user: 'User name',
    password: 'Password',
    send: 'Sign in',
    wrong: 'The name or the password is wrong.',
    over: 'You were away for long: please sign in again. Unfinished replies are kept.',
  },
  entry: {
    code: 'Code from your authenticator',
    codeHint: 'Six digits. Phone not at hand? Type one of your recovery codes here.',
    codeNeeded: 'Please type the code from your authenticator.',
    wrongCode: 'The code did not fit: it is wrong, too old, or was used already. Wait for the next one.',
    tooMany: (minutes) =>
      `Too many tries have failed. Try again in ${plural('en', minutes, { one: 'minute', other: 'minutes' })}.`,
  },
  join: {
    title: 'Invitation',
    hello: (name, space) =>
      `${name}, you are invited to the desk of ${space}. Choose a password, and you are signed in.`,
    instead: (user) => `Another user is signed in here: ${user}. They are signed out when you come in.`,
    userHint: 'You will sign in with this name. Remember it.',
    password: 'Your new password',
    send: 'Save the password and sign in',
    over: 'This invitation is over.',
    overHint:
      'The link opens once and lives for a week. If you have a password already, just sign in. If not, ask your administrator for a new link.',
    toDesk: 'To the desk',
  },
  found: {
    title: 'A new space',
    hello:
      'The link works. Say who you are and for whom you ask residents: all of it can be changed later, except the names in Latin letters.',
    space: 'Who asks',
    name: 'Name of the town or organization',
    nameHint: 'As residents see you: the town of Oakham.',
    id: 'Name in Latin letters',
    idHint: 'It stands in the code for your site. Letters, digits and hyphens; it never changes.',
    you: 'You',
    taken: 'This is taken: choose another.',
    send: 'Make it and come in',
    over: 'This link is over.',
    overHint:
      'It opens once and lives for a week. Whoever runs the server prints a new one: veche space invite.',
  },
};
