import { type Message, refusal } from '@veche/protocol';
import type { Context } from '../context.ts';
import { insertMessage, showMessage } from '../store/conversation.ts';
import { updateSubmission } from '../store/submissions.ts';
import { canWrite, openReceipt, spaceOfSubmission } from '../views/submission.ts';
import { saidBefore } from './said-before.ts';
import { canStep, takeStep } from './take-step.ts';

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
    const opened = await openReceipt(context, unit, said.submission, said.token);
    const { submission } = opened;
    const same = { submission_id: submission.id, sender: 'resident' as const, text: said.text };
    const earlier = await saidBefore(db, said.id, same);
    if (earlier) return earlier;
    if (!canWrite(submission.status)) throw refusal('closed');

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
    const change = { words: `${submission.words} ${text}`, excerpt: text.slice(0, 200) };
    const isStep = canStep(opened, 'write');
    if (!isStep) await updateSubmission(db, submission.id, { ...change, is_waiting: 1, updated_at: at });
    const status = isStep ? await takeStep(unit, opened, 'write', at, change) : null;
    unit.record({
      at,
      actor: 'resident',
      action: 'say',
      topic_id: submission.topic_id,
      submission_id: submission.id,
      status,
      object: id,
    });
    return { isNew: true, body: showMessage(row) };
  });
}
