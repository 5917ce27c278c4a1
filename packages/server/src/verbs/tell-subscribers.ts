import { nextMorning } from '../clocks/morning.ts';
import type { Context } from '../context.ts';
import { keyedHash } from '../secrets.ts';
import { publicMessageOf } from '../store/public-cases.ts';
import { confirmedOf, type StoredSubscription } from '../store/subscriptions.ts';
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
