import type { SpaceSettings } from '@veche/protocol';
import type { Context } from '../../context.ts';
import { findSubmission, type StoredSubmission } from '../../store/submissions.ts';
import { findSubscription, type StoredSubscription } from '../../store/subscriptions.ts';
import type { StoredTopic } from '../../store/topics.ts';
import type { Block, Head } from '../letter.ts';
import { subscriptionLink } from '../links.ts';
import { type Speech, speechIn } from '../speech.ts';

/** What a subscription is about, as it is now. */
export interface About {
  subscription: StoredSubscription;
  submission: StoredSubmission;
  topic: StoredTopic;
  space: SpaceSettings;
  speech: Speech;
}

export async function about(context: Context, id: string): Promise<About | undefined> {
  const { db, catalogue } = context;
  const subscription = await findSubscription(db, id);
  const submission = subscription && (await findSubmission(db, subscription.submission_id));
  if (!subscription || !submission) return undefined;
  const { topic, book } = await catalogue.topic(submission.topic_id);
  const speech = speechIn(book.space, subscription.locale);
  return { subscription, submission, topic, space: book.space, speech };
}

export const isWanted = ({ confirmed_at, ended_at }: StoredSubscription): boolean =>
  confirmed_at !== null && ended_at === null;

/** The mail by which an address was asked; those that follow belong to it. */
export const firstOf = ({ id }: StoredSubscription) => `confirm ${id}`;

/** What every mail to somebody who wants mails has in common. */
export const toSubscriber = (
  { subscription: { email }, speech }: Pick<About, 'subscription' | 'speech'>,
  subject: string,
): Head => ({
  to: email,
  lang: speech.lang,
  from: speech.space,
  subject: `${subject}, ${speech.space}`,
});

/** The end of it: why it came, and how no more do. */
export const endOf = (context: Context, { subscription: { id, email }, speech: { m } }: About): Block[] => [
  { small: m.why(email) },
  { smallLink: subscriptionLink(context, id), label: m.change },
];
