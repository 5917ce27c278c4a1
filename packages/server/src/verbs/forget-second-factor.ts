import type { Person, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { readPerson } from '../views/people.ts';
import { findPerson } from './person.ts';
import { clearSecondFactor } from './second-factor.ts';

/** Lets somebody who lost their second factor sign in by password alone. Throws `not-found`. */
export async function forgetSecondFactor(context: Context, by: StaffMember, user: string): Promise<Person> {
  await context.writer.write(by.space, async (unit) => {
    await findPerson(unit, user);
    await clearSecondFactor(context, unit, user, by.user);
  });
  return readPerson(context, by, user);
}
