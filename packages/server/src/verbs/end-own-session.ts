import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { deleteOwnSession } from '../store/sessions.ts';

/** Ends one of the sessions of one's own, as of a phone that was lost. */
export const endOwnSession = (context: Context, { user, space }: StaffMember, id: string): Promise<void> =>
  context.writer.write(space, async (unit) => {
    await deleteOwnSession(unit.db, user, id);
    unit.record({ at: context.now().toISOString(), actor: user, action: 'end-session', object: id });
  });
