import { hash, verify } from '@node-rs/argon2';
import { makeIssue, refusal } from '@veche/protocol';
import type { Session, StaffMember } from '@veche/protocol/desk';
import { type Context, inTransaction } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { writeAudit } from '../store/audit.ts';
import { deleteOtherSessions } from '../store/sessions.ts';
import { findStaff, savePassword } from '../store/staff.ts';
import { csrfTokenOf } from './sign-in.ts';

/** Sets a password of one's own and ends every other session of the user. */
export async function changePassword(
  context: Context,
  staff: StaffMember,
  token: string,
  password: string,
  newPassword: string,
): Promise<Session> {
  const stored = await findStaff(context.db, staff.user);
  if (!stored || !(await verify(stored.password_hash, password))) {
    throw refusal('invalid', { issues: [makeIssue(['password'], 'not_a_choice')] });
  }
  const newHash = await hash(newPassword);
  await inTransaction(context, async (db) => {
    await savePassword(db, staff.user, newHash);
    await deleteOtherSessions(db, staff.user, hashOf(token));
    const at = context.now().toISOString();
    await writeAudit(db, { at, actor: staff.user, action: 'change-password', object: staff.user });
  });
  return { csrf_token: csrfTokenOf(token), staff: { ...staff, must_change_password: false } };
}
