import type { Invitation, StaffMember } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { invitationKey, invitationLink } from '../mail/links.ts';
import { hashOf } from '../secrets.ts';
import { saveInvitation } from '../store/invitations.ts';
import { findPerson } from './person.ts';

/** How long an invitation opens the desk, in milliseconds: a week, holidays aside. */
export const invitationLifetime = 7 * 24 * 60 * 60_000;

/**
 * Makes a link by which somebody chooses a password, and mails it to them where that can be done. The server keeps its hash;
 * whoever loses the link needs a new one.
 */
export function invite(context: Context, by: StaffMember, user: string): Promise<Invitation> {
  return context.writer.write(by.space, async (unit) => {
    const { email } = await findPerson(unit, user);
    const now = context.now();
    const expires_at = new Date(now.getTime() + invitationLifetime).toISOString();
    const key = invitationKey(context, { user, expires_at });
    await saveInvitation(unit.db, { user, token_hash: hashOf(key), expires_at });
    unit.record({ at: now.toISOString(), actor: by.user, action: 'invite', object: user });
    const is_mailed = context.post !== undefined && email !== null;
    const payload = { letter: 'invitation', user } as const;
    if (is_mailed) unit.later({ kind: 'mail', key: `invitation ${user}`, space: by.space, payload });
    return { url: invitationLink(context, key), expires_at, is_mailed };
  });
}
