import { type Message, refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { findMessage, insertMessage, showMessage } from '../store/conversation.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openReceipt, spaceOfSubmission } from '../views/submission.ts';
import { isEnded } from './ended.ts';

export interface Said {
  submission: string;
  token: string;
  id: string;
  text: string;
}

/** The resident writes to the official; the submission waits for an answer again. */
export async function say(context: Context, said: Said): Promise<{ isNew: boolean; body: Message }> {
  const space = await spaceOfSubmission(context, said.submission);
  return context.writer.write(space, async (unit) => {
    const { db } = unit;
    const { submission } = await openReceipt(unit, said.submission, said.token);
    const earlier = await findMessage(db, said.id);
    if (earlier) {
      const isSame =
        earlier.submission_id === submission.id &&
        earlier.sender === 'resident' &&
        earlier.text === said.text;
      if (!isSame) throw refusal('conflict');
      return { isNew: false, body: showMessage(earlier) };
    }
    if (isEnded(submission.status)) throw refusal('closed');

    const at = context.now().toISOString();
    const { id, text } = said;
    const row = {
      id,
      submission_id: submission.id,
      sender: 'resident' as const,
      name: null,
      text,
      sent_at: at,
    };
    await insertMessage(db, row);
    const isReopened = submission.status === 'answered';
    await updateSubmission(db, submission.id, {
      status: isReopened ? 'in_work' : submission.status,
      is_waiting: 1,
      words: `${submission.words} ${text.toLowerCase()}`,
      excerpt: text.slice(0, 200),
      updated_at: at,
    });
    unit.record({
      at,
      actor: 'resident',
      action: 'say',
      topic_id: submission.topic_id,
      submission_id: submission.id,
      status: isReopened ? 'in_work' : null,
      object: id,
    });
    return { isNew: true, body: showMessage(row) };
  });
}
