import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { subscriptionKey } from '../mail/links.ts';
import { isSameSecret } from '../secrets.ts';
import type { Database } from '../store/database.ts';
import { findSubscription, type StoredSubscription } from '../store/subscriptions.ts';

/**
 * The subscription that a key from a mail opens.
 * @throws ProblemError `not-found`, alike for a wrong id and a wrong key.
 */
export async function openSubscription(
  context: Pick<Context, 'secret'>,
  db: Database,
  id: string,
  key: string,
): Promise<StoredSubscription> {
  const found = await findSubscription(db, id);
  if (!found || !isSameSecret(subscriptionKey(context, id), key)) throw refusal('not-found');
  return found;
}

/** Somebody else's address was put in its place before it had said yes, or it has said no. It cannot be taken up again. */
export const isOver = ({ ended_at, confirmed_at }: StoredSubscription) =>
  ended_at !== null && confirmed_at === null;

/** Who the owner of the address is, in the log. */
export const actorOf = ({ is_own }: StoredSubscription) => (is_own === 1 ? 'resident' : 'follower');
