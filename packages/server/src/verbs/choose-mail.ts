import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { updateStaff } from '../store/staff.ts';

/** Somebody at the desk wants mails in the morning, or none. Saying it again is harmless. */
export async function chooseMail(
  context: Context,
  staff: StaffMember,
  isWanted: boolean,
): Promise<StaffMember> {
  if (isWanted === staff.wants_morning_mail) return staff;
  await context.writer.write(staff.space, async (unit) => {
    await updateStaff(unit.db, staff.user, { wants_morning_mail: isWanted ? 1 : 0 });
    unit.record({ at: context.now().toISOString(), actor: staff.user, action: 'choose-mail' });
  });
  return { ...staff, wants_morning_mail: isWanted };
}
