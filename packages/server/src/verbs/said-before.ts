import { type Message, refusal } from '@veche/protocol';
import { findMessage, showMessage } from '../store/conversation.ts';
import type { Database } from '../store/database.ts';

type Earlier = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/**
 * The message that was stored under this id, where its sender says the same again.
 * @throws ProblemError `conflict` where the id is taken by other words, or by somebody else.
 */
export async function saidBefore(
  db: Database,
  id: string,
  same: Partial<Earlier>,
): Promise<{ isNew: false; body: Message } | undefined> {
  const earlier = await findMessage(db, id);
  if (!earlier) return undefined;
  const isSame = Object.entries(same).every(([name, value]) => earlier[name as keyof Earlier] === value);
  if (!isSame) throw refusal('conflict');
  return { isNew: false, body: showMessage(earlier) };
}
