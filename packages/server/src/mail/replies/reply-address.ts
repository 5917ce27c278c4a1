import type { Context } from '../../context.ts';
import { derivedKey, isSameSecret } from '../../secrets.ts';
import { findSubscription, type StoredSubscription } from '../../store/subscriptions.ts';
import { isWanted } from '../letters/about.ts';

type Own = Pick<StoredSubscription, 'id' | 'submission_id'>;

/** Half of a hash, which is what may be left of an HMAC (RFC 2104). Servers may lose the case of letters, so it is hexadecimal. */
const markOf = ({ secret }: Pick<Context, 'secret'>, { id, submission_id }: Own) =>
  Buffer.from(derivedKey(secret, `reply ${submission_id} ${id}`), 'base64url')
    .toString('hex')
    .slice(0, 32);

/**
 * The address that takes what this subscriber answers: the id of the subscription and a mark that only we can make, which
 * are the 64 characters that may stand before an @ (RFC 5321). Undefined where no replies are taken.
 */
export const replyAddress = (
  context: Pick<Context, 'secret' | 'replyDomain'>,
  own: Own,
): string | undefined =>
  context.replyDomain && `${own.id.replaceAll('-', '')}${markOf(context, own)}@${context.replyDomain}`;

/** Whose address it is. Undefined where it was not made here, or where its owner is told no more. */
export async function openReplyAddress(
  context: Pick<Context, 'db' | 'secret' | 'replyDomain'>,
  address: string,
): Promise<StoredSubscription | undefined> {
  const [, id = '', mark = '', domain] =
    /^([0-9a-f]{32})([0-9a-f]{32})@(.*)$/.exec(address.toLowerCase()) ?? [];
  if (domain !== context.replyDomain?.toLowerCase()) return undefined;
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const found = await findSubscription(context.db, uuid);
  if (!found || found.is_own === 0 || !isSameSecret(markOf(context, found), mark)) return undefined;
  return isWanted(found) ? found : undefined;
}
