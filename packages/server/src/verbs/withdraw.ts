import { kinds, refusal, type Submission } from '@veche/protocol';
import { type Context, inTransaction } from '../context.ts';
import { tallyOf } from '../kinds/index.ts';
import { writeAudit } from '../store/audit.ts';
import { insertStatusChange } from '../store/conversation.ts';
import { updateSubmission } from '../store/submissions.ts';
import { addTallies } from '../store/tallies.ts';
import { openReceipt, showSubmission } from '../views/submission.ts';
import { takenBack } from './change-answer.ts';
import { claim } from './claim.ts';
import { isEnded } from './ended.ts';

/** Takes an answer back: out of the counts, its places to whoever waits. Doing it again is harmless. */
export function withdraw(context: Context, id: string, token: string): Promise<Submission> {
  return inTransaction(context, async (db) => {
    const { submission, topic } = await openReceipt(db, id, token);
    if (submission.status === 'withdrawn') return showSubmission(context, db, submission, topic);
    if (!kinds[topic.draft.kind].is_withdrawable || isEnded(submission.status)) throw refusal('closed');

    const at = context.now().toISOString();
    const change = { status: 'withdrawn', is_waiting: 0, updated_at: at } as const;
    await updateSubmission(db, id, change);
    await addTallies(db, topic.id, tallyOf(topic.draft, JSON.parse(submission.answer)).map(takenBack));
    await claim(db, topic.id, id, []);
    await insertStatusChange(db, {
      submission_id: id,
      at,
      status: 'withdrawn',
      actor: 'resident',
      name: null,
    });
    await writeAudit(db, { at, actor: 'resident', action: 'withdraw', object: id });
    return showSubmission(context, db, { ...submission, ...change }, topic);
  });
}
