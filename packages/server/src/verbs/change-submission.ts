import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, StaffSubmission, SubmissionChange } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findStaff } from '../store/staff.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/case.ts';
import { nameOfOfficial } from './name-of-official.ts';
import { refuseOutdated } from './outdated.ts';
import { takeStep } from './take-step.ts';

/** Changes the status or who works on it, without words. */
export async function changeSubmission(
  context: Context,
  staff: StaffMember,
  id: string,
  change: SubmissionChange,
): Promise<StaffSubmission> {
  await context.writer.write(staff.space, async (unit) => {
    const opened = await openStaffSubmission(unit, staff, id);
    const { submission } = opened;
    const { step, assignee = submission.assignee, version } = change;
    await refuseOutdated(unit, id, version);
    if (assignee !== null && (await findStaff(unit.db, assignee))?.space_id !== staff.space) {
      throw refusal('invalid', { issues: [makeIssue(['assignee'], 'not_a_choice')] });
    }
    const at = context.now().toISOString();
    const deed = { at, actor: staff.user, topic_id: submission.topic_id, submission_id: id };
    if (step) {
      const status = await takeStep(unit, opened, step, at);
      const name = JSON.stringify(nameOfOfficial(unit.book.space, staff));
      unit.record({ ...deed, action: 'change-status', status, name });
    }
    if (assignee !== submission.assignee) {
      await updateSubmission(unit.db, id, { assignee, updated_at: at });
      unit.record({ ...deed, action: 'assign', object: assignee });
    }
  });
  return readStaffSubmission(context, staff, id);
}
