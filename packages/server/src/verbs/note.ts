import { type Message, refusal } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findMessage, insertMessage, showMessage } from '../store/conversation.ts';
import { openStaffSubmission } from '../views/staff.ts';

export interface Note {
  submission: string;
  id: string;
  text: string;
}

/** Words for the other officials, which no resident ever sees. They bear the writer's own name. */
export function note(
  context: Context,
  staff: StaffMember,
  { submission: submissionId, id, text }: Note,
): Promise<{ isNew: boolean; body: Message }> {
  return context.writer.write(staff.space, async (unit) => {
    const { submission } = await openStaffSubmission(unit, staff, submissionId);
    const earlier = await findMessage(unit.db, id);
    if (earlier) {
      const { submission_id, staff_user, is_internal } = earlier;
      const isSame =
        submission_id === submission.id &&
        staff_user === staff.user &&
        is_internal === 1 &&
        earlier.text === text;
      if (!isSame) throw refusal('conflict');
      return { isNew: false, body: showMessage(earlier) };
    }
    const at = context.now().toISOString();
    const row = {
      id,
      submission_id: submission.id,
      sender: 'official' as const,
      staff_user: staff.user,
      name: JSON.stringify(staff.name),
      text,
      sent_at: at,
      is_internal: 1,
    };
    await insertMessage(unit.db, row);
    const deed = { at, actor: staff.user, action: 'note', object: id };
    unit.record({ ...deed, topic_id: submission.topic_id, submission_id: submission.id });
    return { isNew: true, body: showMessage(row) };
  });
}
