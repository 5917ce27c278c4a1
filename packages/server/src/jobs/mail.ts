import type { Context } from '../context.ts';
import type { Sending } from '../mail/letter.ts';
import { letters, type MailPayload } from '../mail/letters/index.ts';
import type { Worker } from './kinds.ts';

/** Writes a mail and sends it. Whoever dies between that and its note sends it again, under the same name. */
export const mail: Worker<'mail'> = async (context, payload) => {
  const { post } = context;
  if (!post) throw Object.assign(new Error('Mail is off'), { code: 'mail-off' });
  const sending = await write(context, payload);
  if (!sending) return undefined;
  await post.send(sending.letter);
  await sending.sent?.();
  return undefined;
};

function write(context: Context, payload: MailPayload): Promise<Sending | undefined> {
  const writer = letters[payload.letter] as (
    context: Context,
    given: MailPayload,
  ) => Promise<Sending | undefined>;
  return writer(context, payload);
}
