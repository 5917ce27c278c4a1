import { hash } from '@node-rs/argon2';
import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { takeInvitation } from '../store/invitations.ts';
import { deleteSessions } from '../store/sessions.ts';
import { updateStaff } from '../store/staff.ts';
import { openInvitation } from '../views/invitation.ts';
import { type Entered, enter } from './enter.ts';
import { findPerson } from './person.ts';
import { passSecondFactor } from './second-factor.ts';

/**
 * The holder of an invitation chooses a password and is signed in; every other session of theirs ends. A second factor
 * that they have is asked for.
 * @throws ProblemError `unauthorized` for an invitation that is over or was used; `second-factor-required`
 */
export async function acceptInvitation(
  context: Context,
  token: string,
  { new_password, code }: { new_password: string; code?: string },
  device: string,
): Promise<Entered> {
  const { user, space_id } = await openInvitation(context, token);
  const password_hash = await hash(new_password);
  return context.writer.write(space_id, async (unit) => {
    if (!(await takeInvitation(unit.db, hashOf(token)))) throw refusal('unauthorized');
    await passSecondFactor(context, unit, await findPerson(unit, user), code);
    await updateStaff(unit.db, user, { password_hash, must_change_password: 0 });
    await deleteSessions(unit.db, user);
    unit.record({ at: context.now().toISOString(), actor: user, action: 'accept-invitation' });
    return enter(context, unit, await findPerson(unit, user), device);
  });
}
