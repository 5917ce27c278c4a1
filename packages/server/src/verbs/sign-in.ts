import { verify } from '@node-rs/argon2';
import { refusal } from '@veche/protocol';
import type { Session } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf, keyedHash, randomSecret } from '../secrets.ts';
import { insertSession } from '../store/sessions.ts';
import { findStaff, showStaff } from '../store/staff.ts';

/** An argon2id hash of nothing that anybody knows: an unknown user takes as long as a wrong password. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$k9Z6Z8jvVAY6aDyPPTqOEnxmFkl9oJhKZz8rGZ1FjqY';

/** The token which a change must carry; only who can read the cookie's session can make it. */
export const csrfTokenOf = (token: string) => keyedHash(token, 'csrf');

/** Opens a session. Throws `unauthorized` alike for a wrong name and a wrong password. */
export async function signIn(
  context: Context,
  user: string,
  password: string,
): Promise<{ token: string; session: Session }> {
  const staff = await findStaff(context.db, user);
  const isRight = await verify(staff?.password_hash ?? nobody, password);
  if (!staff || !isRight) throw refusal('unauthorized');
  const token = randomSecret();
  const at = context.now().toISOString();
  await context.writer.write(staff.space_id, async (unit) => {
    await insertSession(unit.db, { token_hash: hashOf(token), user, created_at: at, seen_at: at });
    unit.record({ at, actor: user, action: 'sign-in' });
  });
  return { token, session: { csrf_token: csrfTokenOf(token), staff: showStaff(staff) } };
}
