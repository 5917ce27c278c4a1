import { hash } from '@node-rs/argon2';
import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { deleteInvitation } from '../store/invitations.ts';
import { deleteSessions } from '../store/sessions.ts';
import { findStaff, updateStaff } from '../store/staff.ts';

/** Gives an official a password that opens the desk once; sessions and an invitation end. Throws `not-found`. */
export async function resetPassword(context: Context, user: string, password: string): Promise<void> {
  const staff = await findStaff(context.db, user);
  if (!staff) throw refusal('not-found');
  const newHash = await hash(password);
  await context.writer.write(staff.space_id, async (unit) => {
    await updateStaff(unit.db, user, { password_hash: newHash, must_change_password: 1 });
    await deleteSessions(unit.db, user);
    await deleteInvitation(unit.db, user);
    unit.record({
      at: context.now().toISOString(),
      actor: 'operator',
      action: 'reset-password',
      object: user,
    });
  });
}
