import { refusal } from '@veche/protocol';
import type { Opinion, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findOpinion, showOpinion, updateOpinion } from '../store/opinions.ts';
import { openStaffSubmission } from '../views/case.ts';

export interface Publishing {
  submission: string;
  expert: string;
  isPublic: boolean;
}

/** Shows an opinion to the resident, or takes it back. Throws `conflict` where none was given yet. */
export function publishOpinion(
  context: Context,
  by: StaffMember,
  { submission: id, expert, isPublic }: Publishing,
): Promise<Opinion> {
  return context.writer.write(by.space, async (unit) => {
    const { submission } = await openStaffSubmission(unit, by, id);
    const given = await findOpinion(unit.db, id, expert);
    if (!given) throw refusal('not-found');
    if (given.text === null) throw refusal('conflict');
    const is_public = isPublic ? 1 : 0;
    if (given.is_public === is_public) return showOpinion(given);
    await updateOpinion(unit.db, given, { is_public });
    const action = isPublic ? 'publish-opinion' : 'hide-opinion';
    const deed = { at: context.now().toISOString(), actor: by.user, action, object: expert };
    unit.record({ ...deed, topic_id: submission.topic_id, submission_id: id });
    return showOpinion({ ...given, is_public });
  });
}
