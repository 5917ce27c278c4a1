import type { Context } from '../context.ts';
import { updateSubscription } from '../store/subscriptions.ts';
import { actorOf, openSubscription } from '../views/subscription.ts';

/** The owner of an address wants no mails any more; those that are waiting are not sent. Saying it again is harmless. */
export async function unsubscribe(context: Context, id: string, key: string): Promise<void> {
  const { space_id } = await openSubscription(context, context.db, id, key);
  await context.writer.write(space_id, async (unit) => {
    const opened = await openSubscription(context, unit.db, id, key);
    if (opened.ended_at !== null) return;
    const at = context.now().toISOString();
    await updateSubscription(unit.db, id, { ended_at: at });
    const deed = { at, actor: actorOf(opened), action: 'unsubscribe' };
    unit.record({ ...deed, submission_id: opened.submission_id, object: id });
  });
}
