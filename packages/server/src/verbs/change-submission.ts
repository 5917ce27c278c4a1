import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, StaffSubmission, SubmissionChange } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findStaff, showStaff } from '../store/staff.ts';
import { type StoredSubmission, updateSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/case.ts';
import { canWorkOn } from '../views/reach.ts';
import { nameOfOfficial } from './name-of-official.ts';
import { refuseOutdated } from './outdated.ts';
import { takeStep } from './take-step.ts';

/** It is given only to somebody who can see and answer it. */
async function refuseUnable({ db }: Unit, user: string, submission: StoredSubmission): Promise<void> {
  const found = await findStaff(db, user);
  if (found && (await canWorkOn(db, showStaff(found), submission))) return;
  throw refusal('invalid', { issues: [makeIssue(['assignee'], 'not_a_choice')] });
}

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
    if (assignee !== null && assignee !== submission.assignee) await refuseUnable(unit, assignee, submission);
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
