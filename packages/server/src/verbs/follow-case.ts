import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { deleteFollower, insertFollower, noteFollowers } from '../store/followers.ts';
import { findCase } from '../store/public-cases.ts';

/** Somebody follows a public case, or no longer, under an id that their browser made. Doing it again is harmless. */
export async function followCase(
  context: Context,
  id: string,
  follower: string,
  isFollowing: boolean,
): Promise<{ followers: number }> {
  const found = await findCase(context.db, id);
  if (!found) throw refusal('not-found');
  return context.writer.write(found.space_id, async (unit) => {
    // It may have been hidden meanwhile.
    const now = await findCase(unit.db, id);
    if (!now) throw refusal('not-found');
    const change = isFollowing ? insertFollower : deleteFollower;
    if (!(await change(unit.db, id, hashOf(follower)))) return { followers: now.followers };
    const action = isFollowing ? 'follow-case' : 'unfollow-case';
    unit.record({ at: context.now().toISOString(), actor: 'follower', action, submission_id: id });
    return { followers: await noteFollowers(unit.db, id) };
  });
}
