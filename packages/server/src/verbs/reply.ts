import { type Message, refusal } from '@veche/protocol';
import type { ReplyInput, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findMessage, insertMessage, showMessage } from '../store/conversation.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openStaffSubmission } from '../views/staff.ts';
import { nameOfOfficial } from './name-of-official.ts';

export interface Reply extends ReplyInput {
  submission: string;
  id: string;
}

/** The official answers: message, status and event at once. Whoever answers an untaken submission takes it. */
export function reply(
  context: Context,
  staff: StaffMember,
  { submission: submissionId, id, text, status = 'answered' }: Reply,
): Promise<{ isNew: boolean; body: Message }> {
  return context.writer.write(staff.space, async (unit) => {
    const { db, book } = unit;
    const { submission } = await openStaffSubmission(unit, staff, submissionId);
    const earlier = await findMessage(db, id);
    if (earlier) {
      const isSame =
        earlier.submission_id === submissionId && earlier.staff_user === staff.user && earlier.text === text;
      if (!isSame) throw refusal('conflict');
      return { isNew: false, body: showMessage(earlier) };
    }
    if (submission.status === 'withdrawn') throw refusal('closed');

    const at = context.now().toISOString();
    const name = JSON.stringify(nameOfOfficial(book.space, staff));
    const row = {
      id,
      submission_id: submissionId,
      sender: 'official' as const,
      staff_user: staff.user,
      name,
      text,
      sent_at: at,
    };
    await insertMessage(db, row);
    await updateSubmission(db, submissionId, {
      status,
      is_waiting: 0,
      assignee: submission.assignee ?? staff.user,
      words: `${submission.words} ${text.toLowerCase()}`,
      updated_at: at,
    });
    unit.record({
      at,
      actor: staff.user,
      name,
      action: 'reply',
      topic_id: submission.topic_id,
      submission_id: submissionId,
      status: status === submission.status ? null : status,
      object: id,
    });
    return { isNew: true, body: showMessage(row) };
  });
}
