import { hash } from '@node-rs/argon2';
import type { Session, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { deleteInvitation } from '../store/invitations.ts';
import { deleteOtherSessions } from '../store/sessions.ts';
import { updateStaff } from '../store/staff.ts';
import { csrfTokenOf } from './enter.ts';
import { withPassword } from './with-password.ts';

/** Sets a password of one's own. Whatever else opens the desk ends: other sessions, and an invitation that lies about. */
export async function changePassword(
  context: Context,
  staff: StaffMember,
  token: string,
  password: string,
  newPassword: string,
): Promise<Session> {
  const password_hash = await hash(newPassword);
  await withPassword(context, staff, password, async (unit) => {
    await updateStaff(unit.db, staff.user, { password_hash, must_change_password: 0 });
    await deleteOtherSessions(unit.db, staff.user, hashOf(token));
    await deleteInvitation(unit.db, staff.user);
    unit.record({ at: context.now().toISOString(), actor: staff.user, action: 'change-password' });
  });
  return { csrf_token: csrfTokenOf(token), staff: { ...staff, must_change_password: false } };
}
