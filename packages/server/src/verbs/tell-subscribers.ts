import { nextMorning } from '../clocks/morning.ts';
import type { Context } from '../context.ts';
import { keyedHash } from '../secrets.ts';
import { confirmedOf } from '../store/subscriptions.ts';
import type { Unit } from '../unit.ts';

/** Leaves the news of a message for every address that wants it: by itself, or with the rest of the day. */
export async function tellSubscribers(
  { post, secret, now }: Context,
  unit: Unit,
  submission: string,
  message: string,
): Promise<void> {
  if (!post) return;
  const { id: space, clocks } = unit.book.space;
  for (const { id: subscription, email, pace } of await confirmedOf(unit.db, submission)) {
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
