import type { Context } from '../context.ts';
import { findPerson } from './person.ts';
import { clearSecondFactor } from './second-factor.ts';

/** Lets somebody who lost their second factor sign in by password alone. Throws `not-found`. */
export const forgetSecondFactor = (
  context: Context,
  { space, actor }: { space: string; actor: string },
  user: string,
): Promise<void> =>
  context.writer.write(space, async (unit) => {
    await findPerson(unit, user);
    await clearSecondFactor(context, unit, user, actor);
  });
