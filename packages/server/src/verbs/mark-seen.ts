import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { inTransaction } from '../store/database.ts';
import { forgetSeen, keepSeen } from '../store/seen.ts';
import { openStaffSubmission } from '../views/case.ts';

/** What somebody has read of a submission, by the state that they read; null takes it back. It is nobody else's: no event. */
export async function markSeen(
  { store, db, catalogue }: Context,
  staff: StaffMember,
  id: string,
  until: string | null,
): Promise<void> {
  await openStaffSubmission({ db, book: await catalogue.book(staff.space) }, staff, id);
  const { user } = staff;
  await inTransaction(store, (writing) =>
    until === null
      ? forgetSeen(writing, user, id)
      : keepSeen(writing, { user, submission_id: id, seen_at: until }),
  );
}
