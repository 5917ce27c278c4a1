import type { Context } from '../context.ts';
import { derivedKey } from '../secrets.ts';
import type { StoredSubscription } from '../store/subscriptions.ts';

type Own = Pick<StoredSubscription, 'id' | 'submission_id'>;

/** Opens the receipt from a mail, as the resident's own token does. The server knows no more of that than its hash. */
export const receiptKey = ({ secret }: Pick<Context, 'secret'>, { id, submission_id }: Own) =>
  derivedKey(secret, `receipt ${submission_id} ${id}`);

/** Confirms a subscription, changes and ends it. */
export const subscriptionKey = ({ secret }: Pick<Context, 'secret'>, id: string) =>
  derivedKey(secret, `subscription ${id}`);

/** In a link a secret is in the fragment, which no server sees. */
export const receiptLink = (context: Context, own: Own) =>
  `${context.publicUrl}/r/${own.submission_id}#${receiptKey(context, own)}`;

/** The page of a case that everybody may read. */
export const caseLink = (
  { publicUrl }: Pick<Context, 'publicUrl'>,
  one: { space_id: string; submission_id: string },
) => `${publicUrl}/c/${one.space_id}/${one.submission_id}`;

export const subscriptionLink = (context: Context, id: string) =>
  `${context.publicUrl}/m/${id}#${subscriptionKey(context, id)}`;

/** A submission at the desk, in a queue that everybody of the role has. */
export const deskLink = ({ publicUrl }: Pick<Context, 'publicUrl'>, submission: string) =>
  `${publicUrl}/desk/#/inbox/all/${submission}`;

/** Chooses a password at the desk. The key is another one a millisecond later. */
export const invitationKey = (
  { secret }: Pick<Context, 'secret'>,
  { user, expires_at }: { user: string; expires_at: string },
) => derivedKey(secret, `invitation ${user} ${expires_at}`);

export const invitationLink = ({ publicUrl }: Pick<Context, 'publicUrl'>, key: string) =>
  `${publicUrl}/desk/#/join/${key}`;
