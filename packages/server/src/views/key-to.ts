import type { Context } from '../context.ts';
import { receiptKey } from '../mail/links.ts';
import { hashOf, isSameSecret } from '../secrets.ts';
import type { Database } from '../store/database.ts';
import type { StoredSubmission } from '../store/submissions.ts';
import { confirmedOf } from '../store/subscriptions.ts';

/** Whether the secret opens the receipt: the resident's token, or the key in mails to the address that is theirs. */
export async function isKeyTo(
  context: Pick<Context, 'secret'>,
  db: Database,
  { id, token_hash }: Pick<StoredSubmission, 'id' | 'token_hash'>,
  secret: string,
): Promise<boolean> {
  if (token_hash === hashOf(secret)) return true;
  const own = (await confirmedOf(db, id)).filter(({ is_own }) => is_own === 1);
  return own.some((one) => isSameSecret(receiptKey(context, one), secret));
}
