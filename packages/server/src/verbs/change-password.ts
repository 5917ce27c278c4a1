import { hash, verify } from '@node-rs/argon2';
import { makeIssue, refusal } from '@veche/protocol';
import type { Session, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { deleteOtherSessions } from '../store/sessions.ts';
import { findStaff, updateStaff } from '../store/staff.ts';
import { csrfTokenOf } from './enter.ts';

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
  await context.writer.write(staff.space, async (unit) => {
    await updateStaff(unit.db, staff.user, { password_hash: newHash, must_change_password: 0 });
    await deleteOtherSessions(unit.db, staff.user, hashOf(token));
    unit.record({ at: context.now().toISOString(), actor: staff.user, action: 'change-password' });
  });
  return { csrf_token: csrfTokenOf(token), staff: { ...staff, must_change_password: false } };
}
