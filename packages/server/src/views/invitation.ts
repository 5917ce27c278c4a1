import { refusal } from '@veche/protocol';
import type { Invited } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { findInvitation } from '../store/invitations.ts';
import { findStaff, type StoredStaff } from '../store/staff.ts';

/**
 * Whom an invitation is for.
 * @throws ProblemError `unauthorized` where there is none, or it is over.
 */
export async function openInvitation({ db, now }: Context, token: string): Promise<StoredStaff> {
  const found = await findInvitation(db, hashOf(token));
  const staff = found && found.expires_at > now().toISOString() && (await findStaff(db, found.user));
  if (!staff) throw refusal('unauthorized');
  return staff;
}

export async function readInvitation(context: Context, token: string): Promise<Invited> {
  const { user, name, space_id } = await openInvitation(context, token);
  const { space } = await context.catalogue.book(space_id);
  return { user, name: JSON.parse(name), space: space_id, space_name: space.name };
}
