import * as z from 'zod/mini';
import { moment } from '../ids.ts';

/** Every mail that is sent, by what it is about. */
export const letterName = z.enum([
  'confirm',
  'news',
  'daily',
  'statement',
  'morning',
  'overdue',
  'escalation',
  'invitation',
  'opinion',
]);
export type LetterName = z.infer<typeof letterName>;

/** A mail that did not leave. */
export const stuckMail = z.object({
  id: z.int(),
  letter: letterName,
  /** Whom it is for, as far as those need to know it who look after mails: `m…a@example.org`. Null: nobody any more. */
  to: z.nullable(z.string()),
  left_at: z.nullable(moment),
  attempts: z.int(),
  /** What the last attempt failed with: a status of SMTP, as `SMTP 550`, or a code of the network. */
  code: z.string(),
  /** When it is tried again; null where it was given up. */
  next_at: z.nullable(moment),
});
export type StuckMail = z.infer<typeof stuckMail>;

export const mailQuery = z.object({
  /** Mails before this number. */
  before: z.optional(z.coerce.number<string | number>().check(z.int(), z.minimum(1))),
});
export type MailQuery = z.infer<typeof mailQuery>;

/** Newest first; ask again with `before` the last one's number until `is_end`. */
export const mailPage = z.object({
  /** Whether the installation sends mails at all. */
  is_on: z.boolean(),
  stuck: z.array(stuckMail),
  is_end: z.boolean(),
});
export type MailPage = z.infer<typeof mailPage>;

/** Mails to be tried again now. Those that have left meanwhile are passed over. */
export const mailRetry = z.object({ mails: z.array(z.int()).check(z.maxLength(100, 'too_many')) });

/** Whether one wants to be told each morning. */
export const morningMailChoice = z.object({ is_wanted: z.boolean() });
