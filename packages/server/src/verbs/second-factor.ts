import { randomInt } from 'node:crypto';
import { makeIssue, refusal, textIn } from '@veche/protocol';
import type { RecoveryCodes, SecondFactor, StaffMember } from '@veche/protocol/desk';
import { Secret, TOTP } from 'otpauth';
import type { Context } from '../context.ts';
import { hashOf, seal, unseal } from '../secrets.ts';
import { replaceRecoveryCodes, takeRecoveryCode } from '../store/recovery-codes.ts';
import { findStaff, type StoredStaff, updateStaff } from '../store/staff.ts';
import type { Unit } from '../unit.ts';
import { withPassword } from './with-password.ts';

/** Seconds for which one code holds (RFC 6238, 5.2). */
const period = 30;

/** Codes before and after the present one that are taken too: clocks differ. */
const window = 1;

const recoveryCodeCount = 10;

/** 24 digits, so nearly 80 bits, for keypads that know nothing else. */
const makeRecoveryCode = () => Array.from({ length: 24 }, () => randomInt(10)).join('');

/** The step of time that a code belongs to; null where it is no code of the sealed secret now. */
function stepOf({ secret: key, log, now }: Context, sealed: string, code: string): number | null {
  try {
    const totp = new TOTP({ secret: Secret.fromBase32(unseal(key, sealed)), period });
    const off = totp.validate({ token: plain(code), timestamp: now().getTime(), window });
    return off === null ? null : Math.floor(now().getTime() / 1000 / period) + off;
  } catch (err) {
    // Recovery codes open the desk all the same.
    log.error({ err }, 'a second factor was sealed with another secret.key');
    return null;
  }
}

/** As people copy them: spaces, hyphens and capitals do not matter. */
const plain = (code: string) => code.replace(/[\s-]/g, '').toLowerCase();

/**
 * Asks for the second factor, where there is one. Each code opens the desk once.
 * @throws ProblemError `second-factor-required`; `unauthorized` for a wrong code.
 */
export async function passSecondFactor(
  context: Context,
  { db }: Unit,
  staff: StoredStaff,
  code: string | undefined,
): Promise<void> {
  if (staff.second_factor === null) return;
  if (code === undefined) throw refusal('second-factor-required');
  const step = stepOf(context, staff.second_factor, code);
  if (step !== null && step > staff.second_factor_used) {
    await updateStaff(db, staff.user, { second_factor_used: step });
  } else if (step !== null || !(await takeRecoveryCode(db, staff.user, hashOf(plain(code))))) {
    throw refusal('unauthorized');
  }
}

/** Offers a secret for an authenticator; one that is in force stays so until the new one is confirmed. */
export function startSecondFactor(
  context: Context,
  staff: StaffMember,
  password: string,
): Promise<SecondFactor> {
  const secret = new Secret({ size: 20 });
  return withPassword(context, staff, password, async (unit) => {
    const issuer = textIn(unit.book.space.name, unit.book.space.languages[0] ?? '');
    const uri = new TOTP({ issuer, label: staff.user, secret, period }).toString();
    const second_factor_offered = seal(context.secret, secret.base32);
    await updateStaff(unit.db, staff.user, { second_factor_offered });
    const at = context.now().toISOString();
    unit.record({ at, actor: staff.user, action: 'start-second-factor' });
    return { secret: secret.base32, uri };
  });
}

/**
 * Puts the offered secret in force: the authenticator has shown that it has it. Whoever sends the same code again has not
 * heard of it, and gets other recovery codes in place of those that were lost.
 */
export function confirmSecondFactor(
  context: Context,
  { user, space }: StaffMember,
  code: string,
): Promise<RecoveryCodes> {
  return context.writer.write(space, async (unit) => {
    const staff = await findStaff(unit.db, user);
    const offered = staff?.second_factor_offered ?? null;
    const step = offered && stepOf(context, offered, code);
    const isInForce = offered === staff?.second_factor;
    const isRepeat = step === staff?.second_factor_used;
    if (!step || (isInForce && !isRepeat))
      throw refusal('invalid', { issues: [makeIssue(['code'], 'not_a_choice')] });
    const codes = Array.from({ length: recoveryCodeCount }, makeRecoveryCode);
    await updateStaff(unit.db, user, { second_factor: offered, second_factor_used: step });
    await replaceRecoveryCodes(unit.db, user, codes.map(hashOf));
    unit.record({ at: context.now().toISOString(), actor: user, action: 'confirm-second-factor' });
    return { recovery_codes: codes.map((one) => one.replace(/(.{4})(?=.)/g, '$1-')) };
  });
}

/** Ends the second factor of one's own, or of somebody whom `by` looks after. */
export async function clearSecondFactor(context: Context, unit: Unit, user: string, by: string) {
  await updateStaff(unit.db, user, { second_factor: null, second_factor_offered: null });
  await replaceRecoveryCodes(unit.db, user, []);
  const at = context.now().toISOString();
  unit.record({ at, actor: by, action: 'end-second-factor', object: user });
}

/** One's own second factor, after the password once more. */
export const endSecondFactor = (context: Context, staff: StaffMember, password: string): Promise<void> =>
  withPassword(context, staff, password, (unit) => clearSecondFactor(context, unit, staff.user, staff.user));
