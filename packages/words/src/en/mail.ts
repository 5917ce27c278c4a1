import { plural } from '../plural.ts';
import type { MailWords } from '../ru/mail.ts';

/** What mails to residents say, and the page on which they choose whether they want them. Only servers load it. */
export const mail: MailWords = {
  subject: {
    confirm: 'Confirm your address',
    answer: 'There is an answer',
    ask: 'You are asked a question',
    forward: 'Passed on',
    prolong: 'The answer was put off',
    decline: 'Declined',
    merge: 'Others wrote about it before',
    daily: 'News of the day',
    statement: 'The administration answers all who took part',
  },
  number: (end) => `no.\u00a0${end}`,
  confirm: {
    asked: (title) => `This address was given for news about “${title}”. Shall we send them?`,
    choose: 'Choose: yes or no',
    until: 'Unless you say yes, no other mail will come.',
    stranger: 'If it was not you, just delete this mail.',
  },
  news: {
    about: (title) => `News for you about “${title}”.`,
    toAll: (title) => `You took part: “${title}”. The administration answers all who did.`,
    followed: (title) => `News about “${title}”, which you follow.`,
    open: 'Open and answer',
    read: 'Open the page of the case',
    reply: 'You can simply reply to this mail: your words will be in the conversation.',
    noReply: 'Do not reply to the mail itself: nobody would read it.',
    secret: 'The link opens your conversation without a password. Do not pass this mail on.',
  },
  reply: {
    files: (n) => `(Files came with the mail: ${n}. Files are not taken from mails.)`,
  },
  daily: {
    happened: (n) => `Today: ${plural('en', n, { one: 'piece of news', other: 'pieces of news' })}.`,
    open: (title) => `Open: ${title}`,
  },
  why: (email) => `You got this mail because you confirmed the address ${email}.`,
  change: 'Less often, or no more',
  page: {
    title: 'News by mail',
    about: (title, email) => `News about “${title}”, to ${email}.`,
    key: 'Key from the mail',
    keyHint: 'It is what follows the # in the link. If the page did not open by itself, paste it here.',
    open: 'Open',
    wrong: 'The link is not whole, or no longer valid. Copy all of it from the mail.',
    ask: 'Shall we send you news?',
    each: 'Yes, at once',
    daily: 'Yes, once a day',
    none: 'No, do not',
    isEach: 'You are told as soon as something happens.',
    isDaily: 'You are told once a day, if something happened.',
    isEnded: 'You are told no more.',
    toEach: 'Tell me at once',
    toDaily: 'Tell me once a day',
    toNone: 'Tell me no more',
    again: 'Tell me again',
  },
};
