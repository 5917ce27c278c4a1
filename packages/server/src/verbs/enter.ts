import { randomUUID } from 'node:crypto';
import type { Session } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf, keyedHash, randomSecret } from '../secrets.ts';
import { insertSession } from '../store/sessions.ts';
import { type StoredStaff, showStaff } from '../store/staff.ts';
import type { Unit } from '../unit.ts';

/** A session that has just begun, with the token for its cookie. */
export interface Entered {
  token: string;
  session: Session;
}

/** The token which a change must carry; only who can read the cookie's session can make it. */
export const csrfTokenOf = (token: string) => keyedHash(token, 'csrf');

/** Most characters kept of what a browser says of itself. */
const deviceLength = 200;

/** Opens a session for somebody who has shown who they are. */
export async function enter(
  context: Context,
  unit: Pick<Unit, 'db' | 'record'>,
  staff: StoredStaff,
  device: string,
): Promise<Entered> {
  const token = randomSecret();
  const at = context.now().toISOString();
  await insertSession(unit.db, {
    token_hash: hashOf(token),
    id: randomUUID(),
    user: staff.user,
    created_at: at,
    seen_at: at,
    device: device.slice(0, deviceLength),
  });
  unit.record({ at, actor: staff.user, action: 'sign-in' });
  return { token, session: { csrf_token: csrfTokenOf(token), staff: showStaff(staff) } };
}
