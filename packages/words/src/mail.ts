/** What mails say in every language: for servers alone, so that no browser loads it. */
import { mail as en } from './en/mail.ts';
import { mail as ru } from './ru/mail.ts';

export type { MailWords } from './ru/mail.ts';

export const mailWords = { ru, en };
