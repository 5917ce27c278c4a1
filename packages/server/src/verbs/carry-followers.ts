import { newestEvent } from '../store/events.ts';
import { copyFollowers } from '../store/followers.ts';
import { copySubscriptions } from '../store/subscriptions.ts';
import type { Unit } from '../unit.ts';

/** Whoever follows a repetition, on a device or by mail, follows what it repeats as well. */
export async function carryFollowers(
  unit: Unit,
  { from, to, at, actor }: { from: string; to: string; at: string; actor: string },
): Promise<void> {
  const told = (await newestEvent(unit.db, unit.book.space.id)) + unit.recorded.length;
  const isFollowed = await copyFollowers(unit.db, from, to);
  const isMailed = await copySubscriptions(unit.db, from, to, told);
  if (!isFollowed && !isMailed) return;
  unit.record({ at, actor, action: 'carry-followers', submission_id: to, object: from });
}
