import { refusal, type Submission, type Verdict } from '@veche/protocol';
import type { Context } from '../context.ts';
import { findMessage, insertMessage } from '../store/conversation.ts';
import { judgeUntil } from '../views/judge-until.ts';
import { openReceipt, readSubmission, spaceOfSubmission } from '../views/submission.ts';
import { takeStep } from './take-step.ts';

/**
 * The resident says whether it is solved, and how good the answer was. What is not solved goes back to work, within the
 * days that the space sets.
 */
export async function judge(
  context: Context,
  id: string,
  token: string,
  verdict: Verdict,
): Promise<Submission> {
  const space = await spaceOfSubmission(context, id);
  await context.writer.write(space, async (unit) => {
    const opened = await openReceipt(context, unit, id, token);
    const { submission } = opened;
    const { is_solved, rating = submission.rating, text } = verdict;
    const earlier = await findMessage(unit.db, verdict.id);
    if (earlier && (earlier.submission_id !== id || earlier.text !== text)) throw refusal('conflict');
    // Said before: the answer was lost on its way.
    if (earlier || (is_solved && submission.status === 'closed' && rating === submission.rating)) return;

    const now = context.now();
    const until = judgeUntil(unit.book.space, submission);
    if (!is_solved && (until === null || now > until)) throw refusal('step-not-allowed', { allowed: [] });
    const at = now.toISOString();
    const said = text ? { words: `${submission.words} ${text}`, excerpt: text.slice(0, 200) } : {};
    const status = await takeStep(unit, opened, is_solved ? 'accept' : 'dispute', at, { rating, ...said });
    if (text) {
      const message = { id: verdict.id, submission_id: id, sender: 'resident' as const, text, sent_at: at };
      await insertMessage(unit.db, { ...message, name: null });
    }
    const deed = { at, actor: 'resident', action: is_solved ? 'accept' : 'dispute', status };
    unit.record({
      ...deed,
      topic_id: submission.topic_id,
      submission_id: id,
      object: text ? verdict.id : null,
    });
  });
  return readSubmission(context, id, token);
}
