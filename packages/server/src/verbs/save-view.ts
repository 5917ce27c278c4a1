import { isDeepStrictEqual } from 'node:util';
import { refusal } from '@veche/protocol';
import { canAnswer, type StaffMember, type ViewInput } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findView, insertView, showView, updateView } from '../store/views.ts';

/**
 * Keeps a list, or changes it. The same again changes nothing.
 * @throws ProblemError `forbidden` where who does not answer would share; `conflict` where it is somebody else's.
 */
export const saveView = (
  context: Context,
  { user, role, space }: StaffMember,
  id: string,
  input: ViewInput,
): Promise<{ isNew: boolean; body: Record<string, never> }> =>
  context.writer.write(space, async (unit) => {
    const { db } = unit;
    if (input.is_shared && !canAnswer(role)) throw refusal('forbidden');
    const isNew = await insertView(db, { id, space_id: space, user }, input);
    const earlier = isNew ? undefined : await findView(db, id);
    if (earlier && (earlier.user !== user || earlier.space_id !== space)) throw refusal('conflict');
    if (earlier && isDeepStrictEqual(showView(earlier), { id, user, ...input })) return { isNew, body: {} };
    if (earlier) await updateView(db, id, input);
    unit.record({ at: context.now().toISOString(), actor: user, action: 'save-view', object: id });
    return { isNew, body: {} };
  });
