import { randomUUID } from 'node:crypto';
import type { Invitation } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { derivedKey, hashOf } from '../secrets.ts';
import { inTransaction } from '../store/database.ts';
import { deleteFoundingsBefore, findFirstFounding, insertFounding } from '../store/foundings.ts';
import { invitationLifetime } from './invite.ts';

/**
 * Makes a link by which a space is founded. The first one, for an installation without any, is the same each time that it is
 * asked for, on every node, until it is used or over.
 */
export async function inviteFounder(
  context: Context,
  { isFirst }: { isFirst: boolean },
): Promise<Pick<Invitation, 'url' | 'expires_at'>> {
  const { store, secret, publicUrl, now } = context;
  const secretOf = (id: string) => derivedKey(secret, `founding ${id}`);
  const id = randomUUID();
  const row = {
    id,
    token_hash: hashOf(secretOf(id)),
    expires_at: new Date(now().getTime() + invitationLifetime).toISOString(),
    is_first: isFirst ? 1 : 0,
  };
  const stored = await inTransaction(store, async (db) => {
    await deleteFoundingsBefore(db, now().toISOString());
    await insertFounding(db, row);
    return (isFirst && (await findFirstFounding(db))) || row;
  });
  return { url: `${publicUrl}/desk/#/found/${secretOf(stored.id)}`, expires_at: stored.expires_at };
}
