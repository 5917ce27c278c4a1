import type { LetterName } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import type { Database } from '../../store/database.ts';
import { findSubscription } from '../../store/subscriptions.ts';
import type { Sending } from '../letter.ts';
import { confirm } from './confirm.ts';
import { daily } from './daily.ts';
import { news } from './news.ts';

/** What each letter is made of: ids, since it is written when it is sent. */
interface Letters extends Record<LetterName, object> {
  confirm: { subscription: string };
  news: { subscription: string; message: string };
  daily: { subscription: string };
}

export type MailPayload = { [L in LetterName]: { letter: L } & Letters[L] }[LetterName];

/** Writes a letter about how things are now; undefined where nobody is to get it any more. */
type Writer<L extends LetterName> = (context: Context, given: Letters[L]) => Promise<Sending | undefined>;

export const letters: { [L in LetterName]: Writer<L> } = { confirm, daily, news };

/** The address that a letter would go to now. */
export async function addresseeOf(db: Database, { subscription }: MailPayload): Promise<string | undefined> {
  return (await findSubscription(db, subscription))?.email;
}
