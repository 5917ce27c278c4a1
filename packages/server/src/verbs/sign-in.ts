import { verify } from '@node-rs/argon2';
import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { nobodysHash } from '../secrets.ts';
import { findStaff } from '../store/staff.ts';
import { type Entered, enter } from './enter.ts';
import { passSecondFactor } from './second-factor.ts';

export interface Credentials {
  user: string;
  password: string;
  code?: string;
}

/**
 * Opens a session.
 * @throws ProblemError `unauthorized`, alike for a wrong name, password and code; `second-factor-required` where a code is
 * missing.
 */
export async function signIn(
  context: Context,
  { user, password, code }: Credentials,
  device: string,
): Promise<Entered> {
  const known = await findStaff(context.db, user);
  // An unknown user takes as long as a wrong password.
  const isRight = await verify(known?.password_hash ?? nobodysHash, password);
  if (!known || !isRight) throw refusal('unauthorized');
  return context.writer.write(known.space_id, async (unit) => {
    const staff = await findStaff(unit.db, user);
    if (staff?.password_hash !== known.password_hash) throw refusal('unauthorized');
    await passSecondFactor(context, unit, staff, code);
    return enter(context, unit, staff, device);
  });
}
