import { textIn } from '@veche/protocol';
import type { Context } from '../../context.ts';
import { inTransaction } from '../../store/database.ts';
import { eventsOf } from '../../store/events.ts';
import { dailyOf, findSubscription, updateSubscription } from '../../store/subscriptions.ts';
import type { Block, Sending } from '../letter.ts';
import { caseLink, receiptLink, subscriptionLink } from '../links.ts';
import { numberOf } from '../speech.ts';
import { type About, about, endOf, toSubscriber } from './about.ts';
import { messageFor, said } from './news.ts';

/** What is new about one submission since it was told last. */
interface Part {
  found: About;
  blocks: Block[];
  /** The newest event that it tells. */
  seq: number;
  count: number;
}

/** Everything that happened in a day to what an address follows in a space. */
export async function daily(
  context: Context,
  { subscription: id }: { subscription: string },
): Promise<Sending | undefined> {
  const first = await findSubscription(context.db, id);
  if (!first) return undefined;
  const parts: Part[] = [];
  for (const one of await dailyOf(context.db, first.space_id, first.email)) {
    const part = await partOf(context, one.id);
    if (part) parts.push(part);
  }
  const [main] = parts;
  if (!main) return undefined;
  const { m } = main.found.speech;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return {
    letter: {
      ...toSubscriber(main.found, m.subject.daily),
      name: `daily ${parts.map(({ found, seq }) => `${found.subscription.id} ${seq}`).join(' ')}`,
      unsubscribe: parts.map(({ found }) => subscriptionLink(context, found.subscription.id)),
      blocks: [
        { text: m.daily.happened(count) },
        ...parts.flatMap(({ blocks }) => blocks),
        { small: m.news.noReply },
      ],
    },
    sent: () =>
      inTransaction(context.store, async (db) => {
        for (const { found, seq } of parts)
          await updateSubscription(db, found.subscription.id, { told_seq: seq });
      }),
  };
}

async function partOf(context: Context, id: string): Promise<Part | undefined> {
  const found = await about(context, id);
  if (!found) return undefined;
  const { subscription, submission, topic, speech } = found;
  const { m, lang } = speech;
  const events = await eventsOf(context.db, [submission.id], subscription.told_seq);
  const isOwn = subscription.is_own === 1;
  const told = events.filter(({ action }) => action === 'reply' || (action === 'publish-message' && !isOwn));
  const ids = [...new Set(told.flatMap(({ object }) => object ?? []))];
  const rows = await Promise.all(ids.map((one) => messageFor(context.db, subscription, one)));
  const messages = rows.flatMap((row) => row ?? []);
  const blocks = messages.flatMap((row) => said(row, speech));
  const seq = events.at(-1)?.seq;
  if (blocks.length === 0 || seq === undefined) return undefined;
  const title = textIn(topic.draft.title, lang);
  return {
    found,
    seq,
    count: messages.length,
    blocks: [
      {
        text: `${isOwn ? m.news.about(title) : m.news.followed(title)} ${m.number(numberOf(submission.id))}`,
      },
      ...blocks,
      { link: (isOwn ? receiptLink : caseLink)(context, subscription), label: m.daily.open(title) },
      ...endOf(context, found),
    ],
  };
}
