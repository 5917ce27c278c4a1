import type { PublicTexts, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { openStaffSubmission } from '../views/case.ts';
import { originalTexts } from '../views/original.ts';

/** The texts before they were redacted. Whoever reads them stands in the log. */
export const readOriginal = (
  context: Context,
  staff: StaffMember,
  id: string,
): Promise<{ texts: PublicTexts }> =>
  context.writer.write(staff.space, async (unit) => {
    const { submission, topic } = await openStaffSubmission(unit, staff, id);
    const deed = { at: context.now().toISOString(), actor: staff.user, action: 'read-original' };
    unit.record({ ...deed, topic_id: topic.id, submission_id: id });
    return { texts: await originalTexts(unit.db, submission, topic) };
  });
