import type { StaffMember, StaffSubmission, SubmissionChange } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { openStaffSubmission, readStaffSubmission } from '../views/case.ts';
import { change } from './change.ts';

/** Changes one submission, and shows it as it is then. */
export async function changeSubmission(
  context: Context,
  staff: StaffMember,
  id: string,
  wanted: SubmissionChange,
): Promise<StaffSubmission> {
  await context.writer.write(staff.space, async (unit) => {
    const opened = await openStaffSubmission(unit, staff, id);
    await change(unit, staff, opened, wanted, context.now().toISOString());
  });
  return readStaffSubmission(context, staff, id);
}
