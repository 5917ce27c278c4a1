import type { LetterName } from '@veche/protocol/desk';
import type { Context } from '../../context.ts';
import type { Database } from '../../store/database.ts';
import { findStaff } from '../../store/staff.ts';
import { findSubscription } from '../../store/subscriptions.ts';
import type { Sending } from '../letter.ts';
import { confirm } from './confirm.ts';
import { daily } from './daily.ts';
import { invitation } from './invitation.ts';
import { type Morning, morning } from './morning.ts';
import { news } from './news.ts';
import { opinion } from './opinion.ts';
import { escalation, type Late, overdue } from './overdue.ts';
import { statement } from './statement.ts';

/** What each letter is made of: ids, since it is written when it is sent. */
interface Letters extends Record<LetterName, { subscription: string } | { user: string }> {
  confirm: { subscription: string };
  news: { subscription: string; message: string };
  daily: { subscription: string };
  statement: { subscription: string; statement: string };
  morning: Morning;
  overdue: Late;
  escalation: Late;
  invitation: { user: string };
  opinion: { user: string; submission: string };
}

export type MailPayload = { [L in LetterName]: { letter: L } & Letters[L] }[LetterName];

/** Writes a letter about how things are now; undefined where nobody is to get it any more. */
type Writer<L extends LetterName> = (context: Context, given: Letters[L]) => Promise<Sending | undefined>;

export const letters: { [L in LetterName]: Writer<L> } = {
  confirm,
  daily,
  escalation,
  invitation,
  morning,
  news,
  opinion,
  overdue,
  statement,
};

/** The address that a letter would go to now. */
export async function addresseeOf(db: Database, given: MailPayload): Promise<string | undefined> {
  if ('user' in given) return (await findStaff(db, given.user))?.email ?? undefined;
  return (await findSubscription(db, given.subscription))?.email;
}
