import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import type { Database } from '../store/database.ts';
import { findFounding } from '../store/foundings.ts';
import type { FoundingRow } from '../store/schema.ts';
import { hasSpaces } from '../store/spaces.ts';

/**
 * The founding link that this secret belongs to; `db` where it is to hold within a transaction.
 * @throws ProblemError `unauthorized` where there is none, or it is over. The first one is once there is a space.
 */
export async function openFounding(
  { db, now }: Pick<Context, 'db' | 'now'>,
  token: string,
  within: Database = db,
): Promise<FoundingRow> {
  const found = await findFounding(within, hashOf(token));
  const isOver = !found || found.expires_at <= now().toISOString();
  if (isOver || (found.is_first === 1 && (await hasSpaces(within)))) throw refusal('unauthorized');
  return found;
}
