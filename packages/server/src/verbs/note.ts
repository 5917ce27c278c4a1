import type { Message } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { insertMessage, showMessage } from '../store/conversation.ts';
import { openStaffSubmission } from '../views/case.ts';
import { saidBefore } from './said-before.ts';

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
    const same = { submission_id: submission.id, staff_user: staff.user, is_internal: 1, text };
    const earlier = await saidBefore(unit.db, id, same);
    if (earlier) return earlier;
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
