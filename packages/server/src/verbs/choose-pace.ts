import { refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { newestEvent } from '../store/events.ts';
import { type StoredSubscription, updateSubscription } from '../store/subscriptions.ts';
import { actorOf, isOver, openSubscription } from '../views/subscription.ts';

/**
 * The owner of an address wants news, at once or once a day; from here on they come. Saying it again is harmless.
 * @throws ProblemError `closed` where the address was taken back before.
 */
export async function choosePace(
  context: Context,
  id: string,
  key: string,
  pace: StoredSubscription['pace'],
): Promise<void> {
  const { space_id } = await openSubscription(context, context.db, id, key);
  await context.writer.write(space_id, async (unit) => {
    const opened = await openSubscription(context, unit.db, id, key);
    const { submission_id, confirmed_at, ended_at } = opened;
    if (isOver(opened)) throw refusal('closed');
    if (confirmed_at !== null && ended_at === null && opened.pace === pace) return;
    const at = context.now().toISOString();
    // What happened until now is no news.
    const told_seq = (await newestEvent(unit.db, space_id)) + unit.recorded.length;
    await updateSubscription(unit.db, id, {
      pace,
      confirmed_at: confirmed_at ?? at,
      ended_at: null,
      told_seq,
    });
    unit.record({ at, actor: actorOf(opened), action: 'subscribe', submission_id, object: id });
  });
}
