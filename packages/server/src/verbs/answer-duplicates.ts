import type { Insertable } from 'kysely';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { insertMessage } from '../store/conversation.ts';
import type { NewEvent } from '../store/events.ts';
import type { Tables } from '../store/schema.ts';
import { duplicatesOf, type StoredSubmission, updateSubmission } from '../store/submissions.ts';
import type { Unit } from '../unit.ts';
import { tellSubscribers } from './tell-subscribers.ts';

/** An answer reaches everybody who wrote about the same. */
export async function answerDuplicates(
  context: Context,
  unit: Unit,
  main: StoredSubmission,
  message: Insertable<Tables['messages']>,
  event: NewEvent,
): Promise<void> {
  for (const { id, topic_id } of await duplicatesOf(unit.db, main.id)) {
    const copy = { ...message, id: idOfCopy(message.id, id), submission_id: id };
    await insertMessage(unit.db, copy);
    await updateSubmission(unit.db, id, { updated_at: message.sent_at });
    unit.record({ ...event, topic_id, submission_id: id, object: copy.id });
    await tellSubscribers(context, unit, id, copy.id);
  }
}

/** The same for the same message and submission, in the shape of a UUID of version 8 (RFC 9562, 5.8). */
function idOfCopy(message: string, submission: string): string {
  const hex = hashOf(`${message} ${submission}`);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
