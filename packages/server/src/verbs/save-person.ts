import type { Person, PersonInput, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { nobodysHash } from '../secrets.ts';
import { columnsOf, findStaff, updateStaff } from '../store/staff.ts';
import { readPerson } from '../views/people.ts';
import { addPerson, checkDepartment, findPerson, refuseLastAdministrator } from './person.ts';

/** Gives somebody a place at the desk, or another one. Who is new has no password: an invitation lets them choose one. */
export async function savePerson(
  context: Context,
  by: StaffMember,
  user: string,
  input: PersonInput,
): Promise<{ isNew: boolean; body: Person }> {
  const isNew = await context.writer.write(by.space, async (unit) => {
    const isKnown = (await findStaff(unit.db, user))?.space_id === by.space;
    if (isKnown) {
      const { role } = await findPerson(unit, user);
      if (role === 'administrator' && input.role !== role) await refuseLastAdministrator(unit, user);
      checkDepartment(unit, input.department);
      await updateStaff(unit.db, user, columnsOf(input));
    } else await addPerson(unit, user, input, { password_hash: nobodysHash, must_change_password: 0 });
    const action = isKnown ? 'change-staff' : 'create-staff';
    unit.record({ at: context.now().toISOString(), actor: by.user, action, object: user });
    return !isKnown;
  });
  return { isNew, body: await readPerson(context, by, user) };
}
