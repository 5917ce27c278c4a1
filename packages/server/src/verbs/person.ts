import { makeIssue, refusal } from '@veche/protocol';
import { otherActors, type PersonInput, type Role } from '@veche/protocol/desk';
import type { NewEvent } from '../store/events.ts';
import { columnsOf, findStaff, insertStaff, listStaff, type StoredStaff } from '../store/staff.ts';
import type { Unit } from '../unit.ts';

/** Refuses a place in a department that is not there. */
export function checkDepartment({ book }: Unit, department: string | null): void {
  const isThere = department === null || book.space.departments.some(({ id }) => id === department);
  if (!isThere) throw refusal('invalid', { issues: [makeIssue(['department'], 'not_a_choice')] });
}

/** What somebody becomes stands in the log by itself: whoever looks for it should not have to guess. */
export const recordRole = (unit: Unit, deed: Pick<NewEvent, 'at' | 'actor'>, user: string, role: Role) =>
  unit.record({ ...deed, action: `make-${role}`, object: user });

/**
 * Gives somebody new a place at the desk of the unit's space.
 * @throws ProblemError `conflict` where the name is taken, in whichever space.
 */
export async function addPerson(
  unit: Unit,
  user: string,
  input: PersonInput,
  password: Pick<StoredStaff, 'password_hash' | 'must_change_password'>,
): Promise<void> {
  checkDepartment(unit, input.department);
  const row = { user, space_id: unit.book.space.id, ...columnsOf(input), ...password };
  if (otherActors.some((one) => one === user) || !(await insertStaff(unit.db, row))) {
    throw refusal('conflict', { detail: `The name ${user} is taken.` });
  }
}

/** Somebody of the unit's space. Throws `not-found`. */
export async function findPerson({ db, book }: Unit, user: string): Promise<StoredStaff> {
  const staff = await findStaff(db, user);
  if (staff?.space_id !== book.space.id) throw refusal('not-found');
  return staff;
}

/** Without an administrator nobody could give anybody a place any more. */
export async function refuseLastAdministrator({ db, book }: Unit, user: string): Promise<void> {
  const administrators = (await listStaff(db, book.space.id)).filter(({ role }) => role === 'administrator');
  if (administrators.length === 1 && administrators[0]?.user === user) {
    throw refusal('conflict', { detail: `${user} is the only administrator.` });
  }
}
