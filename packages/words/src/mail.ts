/** What mails say in every language: for servers alone, so that no browser loads it. */
import { mail as ar } from './ar/mail.ts';
import { mail as ba } from './ba/mail.ts';
import { mail as en } from './en/mail.ts';
import { staffMail as staffEn } from './en/staff-mail.ts';
import { mail as kk } from './kk/mail.ts';
import { mail as ru } from './ru/mail.ts';
import { staffMail as staffRu } from './ru/staff-mail.ts';
import { mail as tt } from './tt/mail.ts';

export type { MailWords } from './ru/mail.ts';
export type { StaffMailWords } from './ru/staff-mail.ts';

export const mailWords = { ru, en, tt, ba, kk, ar };
/** Officials are spoken to as the desk speaks. */
export const staffMailWords = { ru: staffRu, en: staffEn };
