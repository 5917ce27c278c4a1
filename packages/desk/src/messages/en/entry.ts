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
};
