import { textIn } from '@veche/protocol';
import type { Context } from '../../context.ts';
import { askedInVain } from '../../store/subscriptions.ts';
import type { Sending } from '../letter.ts';
import { subscriptionLink } from '../links.ts';
import { numberOf } from '../speech.ts';
import { about, firstOf, toSubscriber } from './about.ts';

const day = 24 * 60 * 60_000;

/** Questions without an answer that one address gets in a day, whoever puts it down wherever. */
const most = 3;

/** Asks an address whether it wants news. Nothing in it was written by whoever put the address down. */
export async function confirm(
  context: Context,
  { subscription: id }: { subscription: string },
): Promise<Sending | undefined> {
  const found = await about(context, id);
  if (!found) return undefined;
  const { subscription, submission, topic, speech } = found;
  const { confirmed_at, ended_at, asked_at } = subscription;
  if (confirmed_at !== null || ended_at !== null) return undefined;
  const since = new Date(Date.parse(asked_at) - day).toISOString();
  if ((await askedInVain(context.db, subscription, since)) >= most) return undefined;
  const { m, lang } = speech;
  return {
    letter: {
      ...toSubscriber(found, `${m.subject.confirm}: ${m.number(numberOf(submission.id))}`),
      name: firstOf(subscription),
      blocks: [
        { text: m.confirm.asked(textIn(topic.draft.title, lang)) },
        { link: subscriptionLink(context, id), label: m.confirm.choose },
        { text: m.confirm.until },
        { small: m.confirm.stranger },
      ],
    },
  };
}
