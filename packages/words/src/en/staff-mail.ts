import type { StaffMailWords } from '../ru/staff-mail.ts';

/** What mails to officials say. Only servers load it. */
export const staffMail: StaffMailWords = {
  due: {
    register: 'begin to work on it',
    forward: 'pass it on',
    publish: 'publish it',
    comments: 'collect opinions',
    answer: 'answer it',
  },
  line: (title, number) => `“${title}”, ${number}`,
  lineDue: (title, number, moment) => `“${title}”, ${number}, due ${moment}`,
  open: 'Open',
  overdue: {
    subject: 'A deadline has passed',
    text: (what, moment) => `This was to be done: ${what}. The deadline was ${moment}.`,
  },
  escalation: {
    subject: 'Overdue, and not done',
    text: (what, moment) =>
      `This was to be done: ${what}. The deadline was ${moment}, and it is still not done.`,
    holder: (name) => `Whoever has it: ${name}.`,
    nobody: 'Nobody has it.',
    why: 'You got this mail as the head of the department, or as an administrator.',
  },
  morning: {
    subject: (overdue, soon, fresh) =>
      [
        overdue > 0 ? `${overdue} overdue` : '',
        soon > 0 ? `${soon} due soon` : '',
        fresh > 0 ? `${fresh} new` : '',
      ]
        .filter(Boolean)
        .join(', '),
    overdue: 'Overdue',
    soon: 'Due soon',
    fresh: 'New, nobody has taken it yet',
    asked: 'Your opinion is asked for',
    more: (n) => `and ${n} more`,
    desk: 'Open the desk',
    why: 'Such a mail comes on the morning of a working day when there is something to say.',
    reminder: 'You have switched morning mails off; of a deadline that comes near everybody is reminded.',
    change: 'Switch morning mails on or off',
  },
  invitation: {
    subject: 'Invitation to the desk',
    text: (name) => `${name}, you are invited to the desk of Veche. Choose a password by this link.`,
    open: 'Choose a password',
    until: (moment) => `The link is valid until ${moment}. Give it to nobody.`,
  },
  opinion: {
    subject: 'You are asked for your opinion',
    text: 'You are asked for your opinion. The question and what was sent are at the desk.',
  },
};
