import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember, StaffSubmission, SubmissionChange } from '@veche/protocol/desk';
import { type Context, inTransaction } from '../context.ts';
import { writeAudit } from '../store/audit.ts';
import { insertStatusChange } from '../store/conversation.ts';
import { findStaff } from '../store/staff.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/staff.ts';
import { nameOfOfficial } from './name-of-official.ts';

/** Changes the status or who works on it, without words. */
export function changeSubmission(
  context: Context,
  staff: StaffMember,
  id: string,
  change: SubmissionChange,
): Promise<StaffSubmission> {
  return inTransaction(context, async (db) => {
    const { submission } = await openStaffSubmission(db, staff, id);
    if (submission.status === 'withdrawn') throw refusal('closed');
    const { status = submission.status, assignee = submission.assignee } = change;
    if (assignee !== null && (await findStaff(db, assignee))?.space_id !== staff.space) {
      throw refusal('invalid', { issues: [makeIssue(['assignee'], 'not_a_choice')] });
    }

    const at = context.now().toISOString();
    if (status !== submission.status) {
      const name = JSON.stringify(await nameOfOfficial(db, staff));
      await insertStatusChange(db, { submission_id: id, at, status, actor: 'official', name });
      await writeAudit(db, { at, actor: staff.user, action: `status ${status}`, object: id });
    }
    if (assignee !== submission.assignee) {
      await writeAudit(db, { at, actor: staff.user, action: `assign ${assignee ?? 'nobody'}`, object: id });
    }
    // An answer given elsewhere, or an end, leaves nobody waiting; work begun does.
    const isDone = status !== submission.status && ['answered', 'closed', 'declined'].includes(status);
    await updateSubmission(db, id, {
      status,
      assignee,
      is_waiting: isDone ? 0 : submission.is_waiting,
      updated_at: at,
    });
    return readStaffSubmission(context, db, staff, id);
  });
}
