import { refusal } from '@veche/protocol';
import type { StaffComment, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findComment, showComment, updateComment } from '../store/comments.ts';
import { openStaffSubmission } from '../views/case.ts';

/** A moderator shows a comment to everybody, or does not. Deciding the same again is harmless. */
export function moderateComment(
  context: Context,
  staff: StaffMember,
  { submission: of, id, is_shown }: { submission: string; id: string; is_shown: boolean },
): Promise<StaffComment> {
  return context.writer.write(staff.space, async (unit) => {
    const { submission, topic } = await openStaffSubmission(unit, staff, of);
    const found = await findComment(unit.db, id);
    if (found?.submission_id !== submission.id) throw refusal('not-found');
    const state = is_shown ? 'shown' : 'refused';
    if (found.state === state) return showComment(found);
    const at = context.now().toISOString();
    await updateComment(unit.db, id, { state, decided_by: staff.user, decided_at: at });
    const action = is_shown ? 'show-comment' : 'refuse-comment';
    unit.record({
      at,
      actor: staff.user,
      action,
      topic_id: topic.id,
      submission_id: submission.id,
      object: id,
    });
    return showComment({ ...found, state });
  });
}
