import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { deleteSession } from '../store/sessions.ts';

/** Ends the session. */
export const signOut = (context: Context, staff: StaffMember, token: string): Promise<void> =>
  context.writer.write(staff.space, async (unit) => {
    await deleteSession(unit.db, hashOf(token));
    unit.record({ at: context.now().toISOString(), actor: staff.user, action: 'sign-out' });
  });
