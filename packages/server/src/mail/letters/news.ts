import { textIn } from '@veche/protocol';
import { deedIn } from '@veche/words';
import type { Context } from '../../context.ts';
import { findMessage, showMessage } from '../../store/conversation.ts';
import type { Database } from '../../store/database.ts';
import { publicMessageOf } from '../../store/public-cases.ts';
import type { StoredSubscription } from '../../store/subscriptions.ts';
import type { Block, Sending } from '../letter.ts';
import { caseLink, receiptLink, subscriptionLink } from '../links.ts';
import { replyAddress } from '../replies/reply-address.ts';
import { numberOf, type Speech } from '../speech.ts';
import { type About, about, endOf, firstOf, isWanted, toSubscriber } from './about.ts';

type Stored = NonNullable<Awaited<ReturnType<typeof messageFor>>>;

/** A message as the owner of an address may read it: a follower, as everybody may. */
export const messageFor = (db: Database, { is_own, submission_id }: StoredSubscription, id: string) =>
  is_own === 1 ? findMessage(db, id) : publicMessageOf(db, submission_id, id);

/** What an official wrote, and what that did. */
export function said(row: Stored, { t, lang, format }: Speech): Block[] {
  const message = showMessage(row);
  const { to, until } = message;
  const shown = { to: to && textIn(to, lang), until: until && format.moment(until) };
  const deed = deedIn(t, { ...message, ...shown });
  const by = textIn(message.name, lang) || t.receipt.official;
  return [...(deed ? [{ text: deed }] : []), { quote: message.text, by }];
}

/** The way to the conversation, for whoever it belongs to; to what everybody reads of it, for a follower. */
function wayIn(context: Context, { subscription, speech: { m } }: About): Block[] {
  if (subscription.is_own === 0) return [{ link: caseLink(context, subscription), label: m.news.read }];
  const reply = context.replyDomain ? m.news.reply : m.news.noReply;
  return [
    { link: receiptLink(context, subscription), label: m.news.open },
    { small: `${reply} ${m.news.secret}` },
  ];
}

/** One message of an official. */
export async function news(
  context: Context,
  { subscription: id, message }: { subscription: string; message: string },
): Promise<Sending | undefined> {
  const found = await about(context, id);
  if (!found || !isWanted(found.subscription)) return undefined;
  const row = await messageFor(context.db, found.subscription, message);
  if (!row) return undefined;
  const { subscription, submission, topic, speech } = found;
  const { m, lang } = speech;
  const title = textIn(topic.draft.title, lang);
  return {
    letter: {
      ...toSubscriber(found, `${subjectOf(row, speech)}: ${m.number(numberOf(submission.id))}`),
      name: `news ${id} ${message}`,
      thread: firstOf(subscription),
      replyTo: subscription.is_own === 1 ? replyAddress(context, subscription) : undefined,
      unsubscribe: [subscriptionLink(context, id)],
      blocks: [
        { text: subscription.is_own === 1 ? m.news.about(title) : m.news.followed(title) },
        ...said(row, speech),
        ...wayIn(context, found),
        ...endOf(context, found),
      ],
    },
  };
}

function subjectOf({ step }: Stored, { m }: Speech): string {
  const subjects: Record<string, string> = m.subject;
  return subjects[step ?? 'answer'] ?? m.subject.answer;
}
