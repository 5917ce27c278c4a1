import type { Invitation, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf, randomSecret } from '../secrets.ts';
import { saveInvitation } from '../store/invitations.ts';
import { findPerson } from './person.ts';

/** How long an invitation opens the desk, in milliseconds: a week, holidays aside. */
const lifetime = 7 * 24 * 60 * 60_000;

/** Makes a link by which somebody chooses a password. The server keeps its hash; whoever loses the link needs a new one. */
export function invite(context: Context, by: StaffMember, user: string): Promise<Invitation> {
  return context.writer.write(by.space, async (unit) => {
    await findPerson(unit, user);
    const token = randomSecret();
    const now = context.now();
    const expires_at = new Date(now.getTime() + lifetime).toISOString();
    await saveInvitation(unit.db, { user, token_hash: hashOf(token), expires_at });
    unit.record({ at: now.toISOString(), actor: by.user, action: 'invite', object: user });
    return { url: `${context.publicUrl}/desk/#/join/${token}`, expires_at };
  });
}
