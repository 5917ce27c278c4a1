import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, StaffSubmission, SubmissionChange } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findStaff } from '../store/staff.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/staff.ts';
import { nameOfOfficial } from './name-of-official.ts';

/** Changes the status or who works on it, without words. */
export async function changeSubmission(
  context: Context,
  staff: StaffMember,
  id: string,
  change: SubmissionChange,
): Promise<StaffSubmission> {
  await context.writer.write(staff.space, async (unit) => {
    const { submission } = await openStaffSubmission(unit, staff, id);
    if (submission.status === 'withdrawn') throw refusal('closed');
    const { status = submission.status, assignee = submission.assignee } = change;
    if (assignee !== null && (await findStaff(unit.db, assignee))?.space_id !== staff.space) {
      throw refusal('invalid', { issues: [makeIssue(['assignee'], 'not_a_choice')] });
    }
    const at = context.now().toISOString();
    const deed = { at, actor: staff.user, topic_id: submission.topic_id, submission_id: id };
    const isOther = status !== submission.status;
    if (isOther) {
      const name = JSON.stringify(nameOfOfficial(unit.book.space, staff));
      unit.record({ ...deed, action: 'change-status', status, name });
    }
    if (assignee !== submission.assignee) unit.record({ ...deed, action: 'assign', object: assignee });
    // An answer given elsewhere, or an end, leaves nobody waiting; work begun does.
    const isDone = isOther && ['answered', 'closed', 'declined'].includes(status);
    const is_waiting = isDone ? 0 : submission.is_waiting;
    await updateSubmission(unit.db, id, { status, assignee, is_waiting, updated_at: at });
  });
  return readStaffSubmission(context, staff, id);
}
