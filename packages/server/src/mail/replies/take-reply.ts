import { createHmac } from 'node:crypto';
import { type ProblemCode, ProblemError, parse, routes } from '@veche/protocol';
import PostalMime, { addressParser, type Email } from 'postal-mime';
import type { Context } from '../../context.ts';
import { derivedKey } from '../../secrets.ts';
import type { StoredSubscription } from '../../store/subscriptions.ts';
import { say } from '../../verbs/say.ts';
import { about } from '../letters/about.ts';
import { receiptKey } from '../links.ts';
import { ownWords } from './own-words.ts';
import { type Reason, Refused } from './refused.ts';
import { textOf } from './text-of.ts';

/** What became of a mail that was accepted. */
export type Taken = 'said' | 'repeated' | 'dropped';

/**
 * Puts what a resident replied by mail into the conversation, as if they had written it in the widget. The same mail
 * again says nothing more.
 * @throws Refused where no such mail is taken; else nothing is known, and it may be sent again.
 */
export async function takeReply(
  context: Context,
  subscription: StoredSubscription,
  bytes: Buffer,
): Promise<Taken> {
  const email = await read(bytes);
  if (isAutomatic(email)) return 'dropped';
  if (!isFrom(email, subscription.email)) throw new Refused('not-theirs');
  const text = await wordsOf(context, subscription, email);
  try {
    const { isNew } = await say(context, {
      submission: subscription.submission_id,
      token: receiptKey(context, subscription),
      id: idOf(context, subscription, email),
      text,
    });
    return isNew ? 'said' : 'repeated';
  } catch (error) {
    throw refusalOf(error);
  }
}

async function read(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { rfc822Attachments: true, maxNestingDepth: 32 });
  } catch {
    throw new Refused('unreadable');
  }
}

const valuesOf = ({ headers }: Email, name: string) =>
  headers.filter(({ key }) => key === name).map(({ value }) => value.trim().toLowerCase());

/** Written by no person (RFC 3834). Whoever answered it would be answered again. */
const isAutomatic = (email: Email): boolean =>
  valuesOf(email, 'auto-submitted').some((value) => value !== 'no') ||
  valuesOf(email, 'precedence').some((value) => ['bulk', 'junk', 'list', 'auto_reply'].includes(value));

/** The one author that it names is the owner of the address. */
function isFrom(email: Email, owner: string): boolean {
  const authors = addressParser(valuesOf(email, 'from').join(), { flatten: true });
  return authors.length === 1 && authors[0]?.address === owner;
}

/** The person's own words, and that files came which are not here. */
async function wordsOf(context: Context, { id }: StoredSubscription, email: Email): Promise<string> {
  const own = ownWords(textOf(email));
  if (own === '') throw new Refused('wordless');
  const files = email.attachments.filter(({ mimeType }) => !/signature/.test(mimeType)).length;
  const note = files > 0 ? (await about(context, id))?.speech.m.reply.files(files) : undefined;
  const { data, issues } = parse(routes.say.body, { text: note ? `${own}\n\n${note}` : own });
  if (data) return data.text;
  throw new Refused(issues[0]?.code === 'too_long' ? 'too-long' : 'unreadable');
}

/** The message of a mail is always the same one. Who knows the Message-ID does not know it: it is a UUID of our own (version 8). */
function idOf(
  { secret }: Context,
  { id }: StoredSubscription,
  { messageId, date, text, html }: Email,
): string {
  const name = messageId?.trim() || `${date} ${text} ${html}`;
  const bytes = createHmac('sha256', derivedKey(secret, `mail ${id}`))
    .update(name)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const refusals: Partial<Record<ProblemCode, Reason>> = {
  closed: 'closed',
  conflict: 'conflict',
  'not-found': 'unknown',
};

function refusalOf(error: unknown): unknown {
  const reason = error instanceof ProblemError ? refusals[error.problem.code] : undefined;
  return reason ? new Refused(reason) : error;
}
