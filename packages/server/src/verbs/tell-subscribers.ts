import { nextMorning } from '../clocks/morning.ts';
import type { Context } from '../context.ts';
import { keyedHash } from '../secrets.ts';
import { publicMessageOf } from '../store/public-cases.ts';
import { confirmedIn, confirmedOf, type StoredSubscription } from '../store/subscriptions.ts';
import type { Unit } from '../unit.ts';

/** Leaves the news of a message for every address that wants it: followers are told of what everybody may read. */
export async function tellSubscribers(
  context: Context,
  unit: Unit,
  submission: string,
  message: string,
): Promise<void> {
  if (!context.post) return;
  const own = (await confirmedOf(unit.db, submission)).filter(({ is_own }) => is_own === 1);
  leaveMails(context, unit, own, message);
  await tellFollowers(context, unit, submission, message);
}

/** The same for followers alone, as of a message that is published later than it was written. */
export async function tellFollowers(
  context: Context,
  unit: Unit,
  submission: string,
  message: string,
): Promise<void> {
  if (!context.post) return;
  const followers = (await confirmedOf(unit.db, submission)).filter(({ is_own }) => is_own === 0);
  if (followers.length === 0 || !(await publicMessageOf(unit.db, submission, message))) return;
  leaveMails(context, unit, followers, message);
}

/** Leaves a statement for every address of those who took part in a topic, once. */
export async function tellParticipants(
  { post, now }: Context,
  unit: Unit,
  topic: string,
  statement: string,
): Promise<void> {
  if (!post) return;
  const { id: space, clocks } = unit.book.space;
  const byAddress = new Map((await confirmedIn(unit.db, topic)).map((one) => [one.email, one]));
  for (const { id: subscription, pace } of byAddress.values()) {
    const payload = { letter: 'statement', subscription, statement } as const;
    const due_at = pace === 'daily' ? nextMorning(clocks, now()).toISOString() : undefined;
    unit.later({ kind: 'mail', space, payload, ...(due_at ? { due_at } : {}) });
  }
}

/** For each by itself, or with the rest of the day. */
function leaveMails(
  { secret, now }: Context,
  unit: Unit,
  subscriptions: StoredSubscription[],
  message: string,
): void {
  const { id: space, clocks } = unit.book.space;
  for (const { id: subscription, email, pace } of subscriptions) {
    if (pace === 'each') {
      unit.later({ kind: 'mail', space, payload: { letter: 'news', subscription, message } });
      continue;
    }
    const due_at = nextMorning(clocks, now()).toISOString();
    // One for all that an address follows in the space.
    const key = `daily ${due_at} ${keyedHash(secret, `daily ${space} ${email}`)}`;
    unit.later({ kind: 'mail', key, space, payload: { letter: 'daily', subscription }, due_at });
  }
}
