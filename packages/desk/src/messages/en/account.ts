import type { account as russian } from '../ru/account.ts';

export const account: typeof russian = {
  account: {
    title: 'Sign-in and security',
    who: (name, user) => `${name}, user name ${user}`,
  },
  password: {
    title: 'Password',
    first: 'You signed in with a one-time password. Choose your own to go on.',
    old: 'Present password',
    next: 'New password',
    hint: 'At least 12 characters. A phrase of several words does well.',
    send: 'Change the password',
    wrong: 'The present password is wrong.',
    done: 'The password is changed. Other devices have to sign in again.',
  },
  secondFactor: {
    title: 'Sign-in with a code',
    isOff:
      'Off: a password is enough to sign in. With a code from an app on your phone no stranger gets in, even one who knows the password.',
    isOn: 'On: to sign in, a code from your app is needed beside the password.',
    start: 'Turn on sign-in with a code',
    another: 'Set up another app',
    end: 'Turn off sign-in with a code',
    startHint:
      'You need an authenticator app on your phone: any will do, such as Google Authenticator, Aegis or 2FAS. First confirm that it is you.',
    endHint: 'After this a password alone is enough to sign in, and the recovery codes no longer work.',
    next: 'Go on',
    cancel: 'Cancel',
    picture: 'QR code for the app',
    scan: 'Open your authenticator app and point its camera at the picture.',
    byHand: 'No camera? Type this key into the app:',
    here: 'Open in an app on this device',
    code: 'Code from the app',
    codeHint: 'The six digits that the app shows now.',
    confirm: 'Turn on',
    wrongCode:
      'The code did not fit. Check that the clock of your phone is right, and type the code that it shows now.',
    isSet: 'Sign-in with a code is on. Keep the recovery codes: they are not shown again.',
    codes: 'Recovery codes',
    codesHint:
      'Each stands once for a code of the app, should the phone be lost. Keep them apart from the phone.',
    copy: 'Copy',
    copied: 'Copied.',
    print: 'Print',
    save: 'Save as a file',
    fileHead: (user, host) => `Recovery codes to sign in: ${user}, ${host}. Each works once.`,
    kept: 'I have kept the codes',
    ended: 'Sign-in with a code is off.',
  },
  morningMail: {
    title: 'Mails',
    label: 'A mail on working mornings: what is new, due soon and overdue',
    hint: (address: string) =>
      `It comes to ${address} when there is something to say. Of a deadline that comes near you are always reminded.`,
    none: 'No mails come to you: the administrator has not given your address.',
    saved: 'Saved.',
  },
  sessions: {
    title: 'Where you are signed in',
    hint: 'A device that you do not know? End its sign-in and change your password.',
    this: 'this device',
    unknown: 'Unknown device',
    times: (created, seen) => `signed in ${created}, last active ${seen}`,
    end: 'End',
    ended: 'That sign-in has ended.',
  },
};
