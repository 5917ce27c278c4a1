import { textIn } from '@veche/protocol';
import type { Context } from '../../context.ts';
import { hashOf } from '../../secrets.ts';
import { invitationsOf } from '../../store/invitations.ts';
import type { Sending } from '../letter.ts';
import { invitationKey, invitationLink } from '../links.ts';
import { colleague, toStaff } from './to-staff.ts';

/** The link by which somebody chooses a password, as long as it opens the desk. */
export async function invitation(context: Context, { user }: { user: string }): Promise<Sending | undefined> {
  const to = await colleague(context, user);
  const [one] = await invitationsOf(context.db, [user]);
  if (!to || !one || one.expires_at <= context.now().toISOString()) return undefined;
  const key = invitationKey(context, one);
  if (hashOf(key) !== one.token_hash) return undefined;
  const { s, lang, format } = to.speech;
  return {
    letter: {
      ...toStaff(to, s.invitation.subject),
      name: `invitation ${user} ${one.expires_at}`,
      blocks: [
        { text: s.invitation.text(textIn(JSON.parse(to.person.name), lang)) },
        { link: invitationLink(context, key), label: s.invitation.open },
        { small: s.invitation.until(format.moment(one.expires_at)) },
      ],
    },
  };
}
