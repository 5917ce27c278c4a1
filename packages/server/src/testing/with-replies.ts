import assert from 'node:assert/strict';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { Inbound } from '../mail/replies/inbound.ts';
import type { EndpointOptions } from './endpoint.ts';
import { confirmed, email, openWithMail, reply } from './with-mail.ts';

/** An endpoint that takes replies, and the program by which a resident sends them. */
export async function openWithReplies(options: EndpointOptions = {}) {
  const opened = await openWithMail({ replyDomain: 'reply.town.example', ...options });
  const inbound = await Inbound.listen(opened.endpoint.context, '127.0.0.1', 0);
  const transport = createTransport({ host: '127.0.0.1', port: inbound.port, ignoreTLS: true, pool: true });
  return {
    ...opened,
    inbound,
    /** What the server said in the end: the whole line. */
    async send(mail: SendMailOptions): Promise<string> {
      try {
        return (await transport.sendMail({ from: email, subject: 'Re: Есть ответ', ...mail })).response;
      } catch (error) {
        return (error as { response?: string }).response ?? assert.fail(String(error));
      }
    },
    /** What was said about a submission, by whom. */
    said: async (id: string) =>
      (
        await opened.endpoint.context.db
          .selectFrom('messages')
          .select(['sender', 'text'])
          .where('submission_id', '=', id)
          .orderBy('seq')
          .execute()
      ).flatMap(({ sender, text }) => (sender === 'resident' ? [text] : [])),
    async [Symbol.asyncDispose]() {
      transport.close();
      await inbound.stop();
      await opened[Symbol.asyncDispose]();
    },
  };
}

export type WithReplies = Awaited<ReturnType<typeof openWithReplies>>;

/** A submission that was answered, the mail about it, and where a reply to that goes. */
export async function answered(opened: WithReplies) {
  const { id, sent, link } = await confirmed(opened);
  await reply(opened.endpoint, id, { step: 'ask' });
  await opened.run();
  const mail = opened.mailbox.mails.at(-1) ?? assert.fail('no mail');
  const to = mail.replyTo?.[0]?.address ?? assert.fail('nowhere to reply');
  return { id, sent, link, mail, to };
}
