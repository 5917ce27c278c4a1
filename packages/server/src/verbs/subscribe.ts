import { makeUuid } from '@veche/protocol';
import type { Context } from '../context.ts';
import { askAgain, endOtherOwn, insertSubscriptions, reopenSubscription } from '../store/subscriptions.ts';
import type { Unit } from '../unit.ts';

const day = 24 * 60 * 60_000;

/** An address that somebody has put down for news of a submission. */
export interface Wanted {
  submission: string;
  email: string;
  locale: string;
  /** It is the address of whoever sent the submission. */
  isOwn: boolean;
}

/**
 * Asks addresses whether they want news, each at most once a day for one submission. Until one has said so it is sent
 * nothing else: anybody can put down anybody's address. Does nothing where mail is off.
 * @returns whether any is asked.
 */
export async function subscribe(context: Context, unit: Unit, wanted: Wanted[]): Promise<boolean> {
  if (!context.post || wanted.length === 0) return false;
  const { db, book } = unit;
  const now = context.now();
  const rows = wanted.map(({ submission, email, locale, isOwn }) => ({
    id: makeUuid(),
    space_id: book.space.id,
    submission_id: submission,
    email: email.toLowerCase(),
    locale,
    is_own: isOwn ? 1 : 0,
    pace: 'each' as const,
    asked_at: now.toISOString(),
  }));
  const asked = await insertSubscriptions(db, rows);
  for (const row of rows.filter(({ id }) => !asked.has(id))) {
    await reopenSubscription(db, row);
    const again = await askAgain(db, row, new Date(now.getTime() - day).toISOString());
    if (again) asked.add(again);
  }
  for (const subscription of asked) {
    const payload = { letter: 'confirm', subscription } as const;
    unit.later({ kind: 'mail', key: `confirm ${subscription}`, space: book.space.id, payload });
  }
  return asked.size > 0;
}

/** The resident's own address is another one now, or none. */
export async function changeOwnAddress(
  context: Context,
  unit: Unit,
  { submission, email, locale }: Omit<Wanted, 'email' | 'isOwn'> & { email: string | undefined },
): Promise<void> {
  await endOtherOwn(unit.db, submission, email?.toLowerCase(), context.now().toISOString());
  if (email) await subscribe(context, unit, [{ submission, email, locale, isOwn: true }]);
}
