import * as z from 'zod/mini';
import { email } from '../contact.ts';
import { moment, slug } from '../ids.ts';
import { texts } from '../text.ts';
import { role } from './role.ts';

/** Who sits at the desk. */
export const staffMember = z.object({
  user: slug,
  name: texts(200),
  position: texts(200),
  department: z.nullable(slug),
  role,
  space: slug,
  /** Where the desk writes to; null where it does not. */
  email: z.nullable(email),
  /** Is told by mail each working morning what waits for them, where they have an address. */
  wants_morning_mail: z.boolean(),
  must_change_password: z.boolean(),
  has_second_factor: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

const place = z.pick(staffMember, { name: true, position: true, department: true, role: true, email: true });

const belongs = z.refine<Pick<StaffMember, 'role' | 'department'>>(
  ({ role, department }) => role !== 'moderator' || department !== null,
  { error: 'required', path: ['department'] },
);

/** A place at the desk, as an administrator gives it. A moderator belongs to a department. */
export const personInput = place.check(belongs);
export type PersonInput = z.infer<typeof personInput>;

/** With `is_new` whoever has the user name already is not meant, and stays as they are. */
export const personChange = z.extend(place, { is_new: z.optional(z.boolean()) }).check(belongs);
export type PersonChange = z.infer<typeof personChange>;

/** Somebody at the desk, as those who look after it see them. */
export const person = z.extend(staffMember, {
  /** Until when the link that was given out opens the desk; null where none does. */
  invited_until: z.nullable(moment),
  /** When they last did something at the desk, to the minute; null where they are not signed in. */
  seen_at: z.nullable(moment),
});
export type Person = z.infer<typeof person>;

/** A link that lets its holder choose a password; its secret is in the fragment. It is shown once. */
export const invitation = z.object({
  url: z.string(),
  expires_at: moment,
  /** It was sent to them as well. */
  is_mailed: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;
