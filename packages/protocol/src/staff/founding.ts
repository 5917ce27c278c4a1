import * as z from 'zod/mini';
import { clocks } from '../deadlines.ts';
import { moment } from '../ids.ts';
import { space } from '../space.ts';
import { staffMember } from './member.ts';
import { newPassword } from './session.ts';

/** A new space, and who looks after it. Its languages are those of its name, the first one first. */
export const founding = z.object({
  space: z.object({ ...z.pick(space, { id: true, name: true }).shape, time_zone: clocks.shape.time_zone }),
  founder: z.object({
    ...z.pick(staffMember, { user: true, name: true, position: true }).shape,
    new_password: newPassword,
  }),
});
export type Founding = z.infer<typeof founding>;

/** Until when the link founds a space. */
export const foundingLink = z.object({ expires_at: moment });
