import { plural } from '@veche/words';
import type { mail as russian } from '../ru/mail.ts';

export const mail: typeof russian = {
  mail: {
    title: 'Mail',
    off: 'No mails are sent: no mail server is set up. The guide for operators says how.',
    none: 'Every mail has left.',
    hint: 'Mails that could not be sent. Those that wait will be sent by themselves and need no care.',
    letters: {
      confirm: 'Request to confirm an address',
      news: 'News to a resident',
      daily: 'News of the day to a resident',
      statement: 'To all who took part in a topic',
      morning: 'Morning mail to an official',
      overdue: 'To an official: overdue',
      escalation: 'To a head: overdue',
      invitation: 'Invitation to an official',
      opinion: 'To an expert: opinion asked',
    },
    nobody: 'nobody any more',
    attempts: (n) => plural('en', n, { one: 'attempt', other: 'attempts' }),
    next: 'next',
    givenUp: 'given up',
    retry: 'Try again',
    retryAll: 'Try all again',
    retried: 'They are tried again. Refresh the list in a minute.',
    refresh: 'Refresh',
    more: 'Show more',
    reasons: {
      refused: 'The server of the recipient refused the mail: perhaps there is no such address.',
      later: 'The server asks to come later.',
      away: 'The mail server does not answer.',
      signIn: 'The mail server did not take the name or the password.',
      other: 'It could not be sent.',
    },
  },
};
