import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { deleteSessions } from '../store/sessions.ts';
import { deleteStaff, findStaff } from '../store/staff.ts';

/** Takes an official from the desk at once. What they did stays, under their name. Throws `not-found`. */
export async function removeStaff(context: Context, user: string): Promise<void> {
  const staff = await findStaff(context.db, user);
  if (!staff) throw refusal('not-found');
  await context.writer.write(staff.space_id, async (unit) => {
    await deleteSessions(unit.db, user);
    await deleteStaff(unit.db, user);
    unit.record({ at: context.now().toISOString(), actor: 'operator', action: 'remove-staff', object: user });
  });
}
