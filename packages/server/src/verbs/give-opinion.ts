import { refusal } from '@veche/protocol';
import type { Opinion, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findOpinion, showOpinion, updateOpinion } from '../store/opinions.ts';
import { openStaffSubmission } from '../views/case.ts';

/**
 * An expert answers what they were asked. Other words take the place of the first ones until those are published.
 * @throws ProblemError `not-found` where nobody asked them; `conflict`
 */
export function giveOpinion(
  context: Context,
  expert: StaffMember,
  { submission: id, text }: { submission: string; text: string },
): Promise<Opinion> {
  return context.writer.write(expert.space, async (unit) => {
    const { submission } = await openStaffSubmission(unit, expert, id);
    const asked = await findOpinion(unit.db, id, expert.user);
    if (!asked) throw refusal('not-found');
    if (asked.text === text) return showOpinion(asked);
    if (asked.is_public === 1) throw refusal('conflict');
    const at = context.now().toISOString();
    await updateOpinion(unit.db, asked, { text, given_at: at });
    const deed = { at, actor: expert.user, action: 'give-opinion', object: expert.user };
    unit.record({ ...deed, topic_id: submission.topic_id, submission_id: id });
    return showOpinion({ ...asked, text, given_at: at });
  });
}
