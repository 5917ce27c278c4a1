import { refusal } from '@veche/protocol';
import type { Person, PersonChange, PersonInput, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { nobodysHash } from '../secrets.ts';
import { columnsOf, findStaff, type StoredStaff, showStaff, updateStaff } from '../store/staff.ts';
import type { Unit } from '../unit.ts';
import { readPerson } from '../views/people.ts';
import { canWorkOn } from '../views/reach.ts';
import { giveBack } from './give-back.ts';
import { addPerson, checkDepartment, recordRole, refuseLastAdministrator } from './person.ts';

/**
 * Gives somebody a place at the desk, or another one. Who is new has no password: an invitation lets them choose one.
 * @throws ProblemError `conflict` where the name is somebody else's, or where no administrator would be left
 */
export async function savePerson(
  context: Context,
  by: StaffMember,
  user: string,
  { is_new = false, ...input }: PersonChange,
): Promise<{ isNew: boolean; body: Person }> {
  const isNew = await context.writer.write(by.space, async (unit) => {
    const known = await findStaff(unit.db, user);
    const deed = { at: context.now().toISOString(), actor: by.user };
    if (known?.space_id === by.space) {
      const columns = columnsOf(input);
      const isSame = Object.entries(columns).every(
        ([name, value]) => known[name as keyof typeof columns] === value,
      );
      // Sent again, as after a lost answer.
      if (isSame) return false;
      if (is_new) throw refusal('conflict', { detail: `The name ${user} is taken.` });
      await change(unit, known, input, deed);
      return false;
    }
    await addPerson(unit, user, input, { password_hash: nobodysHash, must_change_password: 0 });
    unit.record({ ...deed, action: 'create-staff', object: user });
    recordRole(unit, deed, user, input.role);
    return true;
  });
  return { isNew, body: await readPerson(context, by, user) };
}

async function change(
  unit: Unit,
  known: StoredStaff,
  input: PersonInput,
  deed: { at: string; actor: string },
): Promise<void> {
  const { user, role } = known;
  if (role === 'administrator' && input.role !== role) await refuseLastAdministrator(unit, user);
  checkDepartment(unit, input.department);
  await updateStaff(unit.db, user, columnsOf(input));
  unit.record({ ...deed, action: 'change-staff', object: user });
  if (input.role !== role) recordRole(unit, deed, user, input.role);
  const later = { ...showStaff(known), ...input };
  await giveBack(unit, user, deed, (submission) => canWorkOn(unit.db, later, submission));
}
