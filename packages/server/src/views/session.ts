import { refusal } from '@veche/protocol';
import type { ActiveSession, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { inTransaction } from '../store/database.ts';
import { deleteSession, findSession, sessionsOf, touchSession } from '../store/sessions.ts';
import { findStaff, showStaff } from '../store/staff.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A session ends when nobody used it for this long, and at the latest after `longest`. */
export const idle = 8 * hour;
export const longest = 7 * 24 * hour;

/** How long ago that was, in milliseconds. What a clock that was wrong has dated into the future is as far away. */
const since = (now: Date, moment: string) => Math.abs(now.getTime() - Date.parse(moment));

const isOver = (now: Date, { seen_at, created_at }: { seen_at: string; created_at: string }) =>
  since(now, seen_at) > idle || since(now, created_at) > longest;

/** Who holds the session token now; nobody where it is unknown or over. Looking does not keep it alive. */
export async function holderOf({ db, now }: Context, token: string): Promise<StaffMember | undefined> {
  const session = await findSession(db, hashOf(token));
  if (!session || isOver(now(), session)) return undefined;
  const staff = await findStaff(db, session.user);
  return staff && showStaff(staff);
}

/**
 * Who holds the session token, which is thereby used.
 * @throws ProblemError `unauthorized` where it is unknown or over.
 */
export async function openSession({ store, db, now }: Context, token: string): Promise<StaffMember> {
  const session = await findSession(db, hashOf(token));
  const staff = session && (await findStaff(db, session.user));
  if (!staff) throw refusal('unauthorized');
  if (isOver(now(), session)) {
    await inTransaction(store, (db) => deleteSession(db, session.token_hash));
    throw refusal('unauthorized');
  }
  // Written at most once a minute: reading the inbox should not cost a commit.
  if (since(now(), session.seen_at) > minute) {
    await inTransaction(store, (db) => touchSession(db, session.token_hash, now().toISOString()));
  }
  return showStaff(staff);
}

/** Where somebody is signed in, the newest use first. */
export async function listSessions(
  { db }: Context,
  { user }: StaffMember,
  token: string,
): Promise<ActiveSession[]> {
  const own = hashOf(token);
  return (await sessionsOf(db, [user])).map(({ id, created_at, seen_at, device, token_hash }) => ({
    id,
    created_at,
    seen_at,
    device,
    is_this: token_hash === own,
  }));
}
