import { hash } from '@node-rs/argon2';
import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { insertStaff } from '../store/staff.ts';

/** Actors of events that are nobody's user name. */
const reserved = ['resident', 'start', 'operator'];

/** Gives somebody a place at the desk. The password opens it once: then one of their own is chosen. */
export async function createStaff(
  context: Context,
  { user, space, name, position, department }: Omit<StaffMember, 'must_change_password'>,
  password: string,
): Promise<void> {
  if (reserved.includes(user)) throw refusal('conflict', { detail: `The name ${user} is taken.` });
  const row = {
    user,
    space_id: space,
    name: JSON.stringify(name),
    position: JSON.stringify(position),
    department,
    password_hash: await hash(password),
    must_change_password: 1,
  };
  await context.writer.write(space, async (unit) => {
    const isThere = unit.book.space.departments.some(({ id }) => id === department);
    if (department !== null && !isThere) {
      throw refusal('invalid', { issues: [makeIssue(['department'], 'not_a_choice')] });
    }
    if (!(await insertStaff(unit.db, row)))
      throw refusal('conflict', { detail: `The name ${user} is taken.` });
    unit.record({ at: context.now().toISOString(), actor: 'operator', action: 'create-staff', object: user });
  });
}
