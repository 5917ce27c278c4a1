import * as z from 'zod/mini';
import { moment, slug, uuid } from '../ids.ts';
import { texts, withoutNul } from '../text.ts';
import { staffMember } from './member.ts';

const password = z.string().check(z.minLength(1, 'required'), z.maxLength(256, 'too_long'));
export const newPassword = z.string().check(z.minLength(12, 'too_short'), z.maxLength(256, 'too_long'));

/** Six digits of an authenticator, or one of the recovery codes. */
const code = z.string().check(z.minLength(1, 'required'), z.maxLength(32, 'too_long'), withoutNul);

export const credentials = z.object({
  user: z.string().check(z.minLength(1, 'required'), z.maxLength(64, 'too_long'), withoutNul),
  password,
  /** Asked for by `second-factor-required`. */
  code: z.optional(code),
});

/** A sign-in; every change carries `csrf_token` as the X-CSRF-Token header. */
export const session = z.object({ csrf_token: z.string(), staff: staffMember });
export type Session = z.infer<typeof session>;

export const passwordChange = z.object({ password, new_password: newPassword });

/** The password once more, before something that a session alone must not do. */
export const confirmation = z.object({ password });

/** A sign-in that goes on somewhere, as its owner sees it. */
export const activeSession = z.object({
  id: uuid,
  created_at: moment,
  seen_at: moment,
  /** What the browser said of itself; empty where it said nothing. */
  device: z.string(),
  is_this: z.boolean(),
});
export type ActiveSession = z.infer<typeof activeSession>;

/** A second factor that is not in force yet: for an authenticator, by a picture of `uri` or by hand (RFC 6238). */
export const secondFactor = z.object({ secret: z.string(), uri: z.string() });
export type SecondFactor = z.infer<typeof secondFactor>;

export const secondFactorCode = z.object({ code });

/** Each opens the desk once where the authenticator is lost. They are shown once. */
export const recoveryCodes = z.object({ recovery_codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodes>;

/** Whom an invitation is for. */
export const invited = z.object({ user: slug, name: texts(200), space: slug, space_name: texts(200) });
export type Invited = z.infer<typeof invited>;

export const acceptance = z.object({ new_password: newPassword, code: credentials.shape.code });
