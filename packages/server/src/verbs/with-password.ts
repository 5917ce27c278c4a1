import { verify } from '@node-rs/argon2';
import { makeIssue, refusal } from '@veche/protocol';
import type { StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { findStaff } from '../store/staff.ts';
import type { Unit } from '../unit.ts';

/**
 * Does what a session alone must not do, after the password once more.
 * @throws ProblemError `invalid` where it is not theirs, or no longer is when the work begins.
 */
export async function withPassword<T>(
  { db, writer }: Context,
  { user, space }: StaffMember,
  password: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const wrong = refusal('invalid', { issues: [makeIssue(['password'], 'not_a_choice')] });
  const known = await findStaff(db, user);
  if (!known || !(await verify(known.password_hash, password))) throw wrong;
  return writer.write(space, async (unit) => {
    // An administrator may have given out another one while this one was checked.
    if ((await findStaff(unit.db, user))?.password_hash !== known.password_hash) throw wrong;
    return work(unit);
  });
}
