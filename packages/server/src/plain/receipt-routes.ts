import {
  makeUuid,
  messageInput,
  ProblemError,
  parse,
  type Receipt,
  receipt as receiptSchema,
  refusal,
  textIn,
  uuid,
  verdict,
} from '@veche/protocol';
import { formatIn } from '@veche/words';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { judge } from '../verbs/judge.ts';
import { permitPublishing } from '../verbs/permit-publishing.ts';
import { say } from '../verbs/say.ts';
import { withdraw } from '../verbs/withdraw.ts';
import { readSubmission } from '../views/submission.ts';
import { readTopic } from '../views/topic.ts';
import { languageOf, sendPage, wordsIn } from './page.ts';
import { keyPage, type ReceiptView, receiptPage } from './receipt-page.ts';

type More = Pick<ReceiptView, 'problem' | 'typed'>;

/** The receipt with its conversation. */
export async function sendReceipt(
  context: Context,
  reply: FastifyReply,
  status: number,
  lang: string,
  { id, token }: Receipt,
  more: More = {},
): Promise<FastifyReply> {
  const one = await readSubmission(context, id, token);
  // The receipt of a topic that was taken down stands without it.
  const about = await readTopic(context, one.topic).catch(() => undefined);
  const url = `${context.publicUrl}/r/${id}#${token}`;
  const view = { t: wordsIn(lang), lang, format: formatIn(lang), token, url, ...more };
  reply.header('x-robots-tag', 'noindex');
  return sendPage(reply, status, lang, textIn(one.topic_title, lang), receiptPage(one, about, view));
}

function idIn(params: unknown): string {
  const { data } = parse(uuid, (params as { id: string }).id);
  if (!data) throw refusal('not-found');
  return data;
}

/** The resident writes; nothing at all is a problem as too little is. */
async function write(
  context: Context,
  { id, token }: Receipt,
  message: unknown,
  text: unknown,
): Promise<void> {
  const said = parse(messageInput, { text });
  if (!said.data) throw refusal('invalid', { issues: said.issues });
  const own = parse(uuid, message);
  await say(context, { submission: id, token, id: own.data ?? makeUuid(), text: said.data.text });
}

/** The resident says whether it is solved. */
async function sayVerdict(
  context: Context,
  { id, token }: Receipt,
  { act, message, text, rating }: Record<string, string>,
): Promise<void> {
  const own = parse(uuid, message).data ?? makeUuid();
  const stars = rating ? Number(rating) : undefined;
  const said = parse(verdict, {
    id: own,
    is_solved: act === 'accept',
    rating: stars,
    ...(text ? { text } : {}),
  });
  if (!said.data) throw refusal('invalid', { issues: said.issues });
  await judge(context, id, token, said.data);
}

/** A receipt as a page; its key comes in a form, never in an address. */
export function registerReceipt(app: FastifyInstance, context: Context): void {
  app.get('/f/receipt/:id', async (request, reply) => {
    const id = idIn(request.params);
    const lang = languageOf(request);
    const t = wordsIn(lang);
    reply.header('x-robots-tag', 'noindex');
    return sendPage(reply, 200, lang, t.receipt.title, keyPage(id, t));
  });

  app.post('/f/receipt/:id', async (request, reply) => {
    const id = idIn(request.params);
    const lang = languageOf(request);
    const t = wordsIn(lang);
    const form = (request.body ?? {}) as Record<string, string>;
    const { token, act, text, message } = form;
    // Somebody may paste the whole link.
    const { data: own } = parse(receiptSchema, {
      id,
      token: String(token ?? '')
        .trim()
        .split('#')
        .at(-1),
    });
    try {
      if (!own) throw refusal('unauthorized');
      if (act === 'say') await write(context, own, message, text);
      if (act === 'accept' || act === 'dispute') await sayVerdict(context, own, form);
      if (act === 'permit' || act === 'forbid')
        await permitPublishing(context, id, own.token, act === 'permit');
      if (act === 'withdraw') await withdraw(context, id, own.token);
      return await sendReceipt(context, reply, 200, lang, own);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, status } = error.problem;
      const isOpen = own && code !== 'not-found';
      if (isOpen) return sendReceipt(context, reply, status, lang, own, { problem: code, typed: text });
      return sendPage(reply, status, lang, t.receipt.title, keyPage(id, t, code));
    }
  });
}
