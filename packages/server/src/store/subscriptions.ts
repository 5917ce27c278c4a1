import { makeUuid } from '@veche/protocol';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from './database.ts';
import type { SubscriptionRow } from './schema.ts';

export type StoredSubscription = Selectable<SubscriptionRow>;

type NewRow = Insertable<SubscriptionRow>;

export const findSubscription = (db: Database, id: string): Promise<StoredSubscription | undefined> =>
  db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();

/** Inserts those whose address has none for the same submission yet, and returns their ids. */
export async function insertSubscriptions(db: Database, rows: NewRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await db
    .insertInto('subscriptions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return new Set(inserted.map(({ id }) => id));
}

/** An address that was told no more, or that is the resident's own from now on, has to say again that it wants this. */
export async function reopenSubscription(
  db: Database,
  { submission_id, email, locale, is_own }: NewRow,
): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ locale, is_own, confirmed_at: null, ended_at: null })
    .where('submission_id', '=', submission_id)
    .where('email', '=', email)
    .where(({ eb, or }) => or([eb('ended_at', 'is not', null), eb('is_own', '<', is_own)]))
    .execute();
}

/**
 * Notes that an address is asked whether it wants this.
 * @returns its subscription, unless it has answered, or was asked after `before`.
 */
export async function askAgain(
  db: Database,
  { submission_id, email, asked_at }: NewRow,
  before: string,
): Promise<string | undefined> {
  const row = await db
    .updateTable('subscriptions')
    .set({ asked_at })
    .where('submission_id', '=', submission_id)
    .where('email', '=', email)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('asked_at', '<', before)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function updateSubscription(
  db: Database,
  id: string,
  change: Updateable<SubscriptionRow>,
): Promise<void> {
  await db.updateTable('subscriptions').set(change).where('id', '=', id).execute();
}

/** Of a submission, those that have confirmed and not ended. */
export const confirmedOf = (db: Database, submission: string): Promise<StoredSubscription[]> =>
  db
    .selectFrom('subscriptions')
    .selectAll()
    .where('submission_id', '=', submission)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();

/** Whoever has news of the one by mail has news of the other as well from now on. False where nobody was new there. */
export async function copySubscriptions(
  db: Database,
  from: string,
  to: string,
  toldSeq: number,
): Promise<boolean> {
  const followers = (await confirmedOf(db, from)).filter(({ is_own }) => is_own === 0);
  const rows = followers.map((one) => ({ ...one, id: makeUuid(), submission_id: to, told_seq: toldSeq }));
  return (await insertSubscriptions(db, rows)).size > 0;
}

/** Of all who took part in a topic and did not take that back, those that have confirmed and not ended. */
export const confirmedIn = (db: Database, topic: string): Promise<StoredSubscription[]> =>
  db
    .selectFrom('subscriptions')
    .innerJoin('submissions', 'submissions.id', 'subscriptions.submission_id')
    .selectAll('subscriptions')
    .where('topic_id', '=', topic)
    .where('status', '<>', 'withdrawn')
    .where('is_own', '=', 1)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('subscriptions.id')
    .execute();

/** Of an address in a space, those that are told once a day. */
export const dailyOf = (db: Database, space: string, email: string): Promise<StoredSubscription[]> =>
  db
    .selectFrom('subscriptions')
    .selectAll()
    .where('space_id', '=', space)
    .where('email', '=', email)
    .where('pace', '=', 'daily')
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();

/** Ends what the resident's other addresses are told of a submission; nor can they take it up again. */
export async function endOtherOwn(
  db: Database,
  submission: string,
  email: string | undefined,
  at: string,
): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ ended_at: at, confirmed_at: null })
    .where('submission_id', '=', submission)
    .where('is_own', '=', 1)
    .where('email', '<>', email ?? '')
    .execute();
}

/** How many other submissions have asked this address since then and before this one, without an answer. */
export async function askedInVain(
  db: Database,
  { id, email, asked_at }: StoredSubscription,
  since: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('subscriptions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '>', since)
    .where(({ eb, or, and }) =>
      or([eb('asked_at', '<', asked_at), and([eb('asked_at', '=', asked_at), eb('id', '<', id)])]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}
