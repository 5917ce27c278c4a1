import type { StaffMember, StaffSubmission } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/case.ts';
import { hideCase } from './hide-case.ts';

/** An official takes a submission out of what everybody reads. */
export async function hideSubmission(
  context: Context,
  staff: StaffMember,
  id: string,
): Promise<StaffSubmission> {
  await context.writer.write(staff.space, async (unit) => {
    const opened = await openStaffSubmission(unit, staff, id);
    await hideCase(unit, opened, staff.user, context.now().toISOString());
  });
  return readStaffSubmission(context, staff, id);
}
