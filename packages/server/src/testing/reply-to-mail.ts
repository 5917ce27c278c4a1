import { createTransport } from 'nodemailer';
import type { Received } from './mailbox.ts';

/** Answers a mail as a program does: the words, and the mail itself below them as a quote. */
export async function replyToMail(port: number, mail: Received, words: string): Promise<void> {
  await createTransport({ host: '127.0.0.1', port }).sendMail({
    from: mail.rcpt,
    to: mail.replyTo?.[0]?.address,
    subject: `Re: ${mail.subject}`,
    inReplyTo: mail.messageId,
    text: `${words}\n\n> ${mail.text?.replaceAll('\n', '\n> ')}`,
  });
}
