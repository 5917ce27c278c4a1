import { kinds, refusal, type Submission } from '@veche/protocol';
import type { Context } from '../context.ts';
import { tallyOf } from '../kinds/index.ts';
import { updateSubmission } from '../store/submissions.ts';
import { openReceipt, readSubmission, spaceOfSubmission } from '../views/submission.ts';
import { takenBack } from './change-answer.ts';
import { claim } from './claim.ts';
import { isEnded } from './ended.ts';

/** Takes an answer back: out of the counts, its places to whoever waits. Doing it again is harmless. */
export async function withdraw(context: Context, id: string, token: string): Promise<Submission> {
  const space = await spaceOfSubmission(context, id);
  await context.writer.write(space, async (unit) => {
    const { submission, topic } = await openReceipt(unit, id, token);
    if (submission.status === 'withdrawn') return;
    if (!kinds[topic.draft.kind].is_withdrawable || isEnded(submission.status)) throw refusal('closed');

    const at = context.now().toISOString();
    await updateSubmission(unit.db, id, { status: 'withdrawn', is_waiting: 0, updated_at: at });
    unit.count(topic.id, tallyOf(topic.draft, JSON.parse(submission.answer)).map(takenBack));
    await claim(unit.db, topic.id, id, []);
    const deed = { at, actor: 'resident', action: 'withdraw', status: 'withdrawn' as const };
    unit.record({ ...deed, topic_id: topic.id, submission_id: id });
  });
  return readSubmission(context, id, token);
}
