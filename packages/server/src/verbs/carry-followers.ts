import { copyFollowers } from '../store/followers.ts';
import type { Unit } from '../unit.ts';

/** Whoever follows a repetition follows what it repeats as well. */
export async function carryFollowers(
  unit: Unit,
  { from, to, at, actor }: { from: string; to: string; at: string; actor: string },
): Promise<void> {
  if (!(await copyFollowers(unit.db, from, to))) return;
  unit.record({ at, actor, action: 'carry-followers', submission_id: to, object: from });
}
