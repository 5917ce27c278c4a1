import { refusal } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { deleteView, findView } from '../store/views.ts';

/**
 * Takes a list away. One that is not there, or not for this reader, is gone already.
 * @throws ProblemError `forbidden` where it is shared by somebody else.
 */
export const removeView = (context: Context, { user, role, space }: StaffMember, id: string): Promise<void> =>
  context.writer.write(space, async (unit) => {
    const found = await findView(unit.db, id);
    if (found?.space_id !== space || (found.user !== user && found.is_shared === 0)) return;
    if (found.user !== user && role !== 'administrator') throw refusal('forbidden');
    await deleteView(unit.db, id);
    unit.record({ at: context.now().toISOString(), actor: user, action: 'remove-view', object: id });
  });
