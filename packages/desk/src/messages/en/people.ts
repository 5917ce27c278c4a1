import type { people as russian } from '../ru/people.ts';

export const people: typeof russian = {
  people: {
    title: 'People',
    add: 'Add a person',
    name: 'Name',
    position: 'Position',
    role: 'Role',
    department: 'Department',
    noDepartment: 'none',
    seen: 'Last active',
    away: 'not signed in',
    invited: 'Invitation',
    until: (moment) => `until ${moment}`,
    secondFactor: 'Sign-in with a code',
    has: 'on',
    none: 'none',
    user: 'User name',
    userHint: 'To sign in with. Latin letters, digits and hyphens; it does not change later.',
    taken: 'This user name is taken.',
    email: 'E-mail',
    emailHint: 'Where the desk sends its notices.',
    roles: {
      administrator: 'Administrator',
      official: 'Official',
      moderator: 'Moderator',
      expert: 'Expert',
      auditor: 'Auditor',
    },
    means: {
      administrator: 'Does everything: answers, looks after topics and settings, invites people.',
      official:
        'Answers all submissions and looks after all topics, but changes neither settings nor people.',
      moderator: 'Sees and works on what belongs to their department alone. Fits an NGO.',
      expert: 'Sees only what they were asked about, without the resident’s name, and writes an opinion.',
      auditor: 'Reads everything, the log too, and can change nothing.',
    },
    create: 'Add',
    save: 'Save',
    saved: 'Saved.',
    added: 'The place is made. Now make an invitation link and pass it on.',
    lastAdministrator:
      'This is the only administrator: without one, nobody could invite people. First make somebody else an administrator.',
    link: 'Invitation link',
    linkHint:
      'By it they choose a password and are signed in. Where a password was forgotten, a new link replaces it: the old password ends when the link is used.',
    makeLink: 'Make a link',
    linkAgain: 'Make a new link',
    linkStands: (moment) =>
      `There is a link that was not used yet, valid until ${moment}. A new one replaces it.`,
    linkIsMade: 'The link is ready. Copy it: it is not shown again.',
    linkIsMailed: (address: string) =>
      `The link is ready and was sent to ${address}. You may hand it over as well: it is not shown again.`,
    linkOnce: 'Link for one use',
    copy: 'Copy',
    copied: 'The link is copied. Hand it over in person: whoever opens it chooses the password.',
    copyYourself: 'The link is selected: copy it.',
    forgetHint:
      'Where both the phone and the recovery codes are lost, turn sign-in with a code off. Make sure first that they ask for it themselves.',
    forget: 'Turn off sign-in with a code',
    forgetSure: (name) => `${name} will be able to sign in by password alone. Turn it off?`,
    forgetYes: 'Yes, turn it off',
    forgotten: 'Sign-in with a code is off.',
    leave: 'End access',
    removeHint:
      'They cannot sign in any more, at once. What they did stays, and what they work on goes back to everybody.',
    remove: 'End access',
    removeSure: (name) => `${name} will not be able to sign in any more. End their access?`,
    removeYes: 'Yes, end it',
    no: 'No',
  },
};
