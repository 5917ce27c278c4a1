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

/**
 * Who holds the session token.
 * @throws ProblemError `unauthorized` where it is unknown or over.
 */
export async function openSession({ store, db, now }: Context, token: string): Promise<StaffMember> {
  const tokenHash = hashOf(token);
  const session = await findSession(db, tokenHash);
  const staff = session && (await findStaff(db, session.user));
  if (!staff) throw refusal('unauthorized');
  // Either way: what a clock that was wrong has dated into the future does not live until then.
  const since = (moment: string) => Math.abs(now().getTime() - Date.parse(moment));
  if (since(session.seen_at) > idle || since(session.created_at) > longest) {
    await inTransaction(store, (db) => deleteSession(db, tokenHash));
    throw refusal('unauthorized');
  }
  // Written at most once a minute: reading the inbox should not cost a commit.
  if (since(session.seen_at) > minute) {
    await inTransaction(store, (db) => touchSession(db, tokenHash, now().toISOString()));
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
