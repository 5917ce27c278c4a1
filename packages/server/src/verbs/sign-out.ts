import type { StaffMember } from '@veche/protocol/desk';
import { type Context, inTransaction } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { writeAudit } from '../store/audit.ts';
import { deleteSession } from '../store/sessions.ts';

/** Ends the session. */
export const signOut = (context: Context, staff: StaffMember, token: string): Promise<void> =>
  inTransaction(context, async (db) => {
    await deleteSession(db, hashOf(token));
    const at = context.now().toISOString();
    await writeAudit(db, { at, actor: staff.user, action: 'sign-out', object: staff.user });
  });
