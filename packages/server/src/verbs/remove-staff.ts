import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { deleteStaff, findStaff } from '../store/staff.ts';
import { giveBack } from './give-back.ts';
import { findPerson, refuseLastAdministrator } from './person.ts';

/**
 * Takes somebody from the desk of a space at once. What they did stays, under their name; what they worked on is everybody's.
 * Throws `not-found`, `conflict`.
 */
export async function removeStaff(
  context: Context,
  { space, actor }: { space: string; actor: string },
  user: string,
): Promise<void> {
  await context.writer.write(space, async (unit) => {
    await findPerson(unit, user);
    if (actor !== 'operator') await refuseLastAdministrator(unit, user);
    const deed = { at: context.now().toISOString(), actor };
    await giveBack(unit, user, deed);
    await deleteStaff(unit.db, user);
    unit.record({ ...deed, action: 'remove-staff', object: user });
  });
}

/** The space of somebody whom an operator names. Throws `not-found`. */
export async function spaceOfStaff({ db }: Context, user: string): Promise<string> {
  const staff = await findStaff(db, user);
  if (!staff) throw refusal('not-found');
  return staff.space_id;
}
