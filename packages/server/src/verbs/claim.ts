import { refusal } from '@veche/protocol';
import type { Want } from '../kinds/kind.ts';
import { claimsOf, deleteClaim, firstWaiting, holdClaim, insertClaim } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { addTallies, takeOne } from '../store/tallies.ts';

/**
 * Gives a submission the places that it wants and takes back those it no longer does, inside the caller's transaction.
 * A full place means its waiting list.
 * @throws ProblemError `full` where that is full too.
 */
export async function claim(db: Database, topic: string, submission: string, wants: Want[]): Promise<void> {
  const had = await claimsOf(db, submission);
  const isWanted = (item: string) => wants.some((want) => want.item === item);
  const isHad = (item: string) => had.some((one) => one.item === item);

  for (const { seq, item, state } of had.filter((one) => !isWanted(one.item))) {
    await deleteClaim(db, seq);
    await addTallies(db, [{ topic, measure: state, item, by: -1 }]);
    if (state === 'held') await promote(db, topic, item);
  }
  for (const { item, places, waiting_places } of wants.filter((want) => !isHad(want.item))) {
    const state = (await takeOne(db, topic, 'held', item, places)) ? 'held' : 'waiting';
    if (state === 'waiting' && !(await takeOne(db, topic, 'waiting', item, waiting_places))) {
      throw refusal('full', { detail: item });
    }
    await insertClaim(db, topic, { submission_id: submission, item, state });
  }
}

/** Gives a place that became free to whoever waits longest. False where nobody waits. */
async function promote(db: Database, topic: string, item: string): Promise<boolean> {
  const next = await firstWaiting(db, topic, item);
  if (!next) return false;
  await holdClaim(db, next.seq);
  await addTallies(db, [
    { topic, measure: 'waiting', item, by: -1 },
    { topic, measure: 'held', item, by: 1 },
  ]);
  return true;
}

/** Fills places that were added to an item from its waiting list. */
export async function promoteInto(db: Database, topic: string, item: string, free: number): Promise<void> {
  for (let left = free; left > 0; left -= 1) {
    if (!(await promote(db, topic, item))) return;
  }
}
