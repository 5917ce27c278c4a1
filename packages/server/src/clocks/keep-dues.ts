import { type DueStep, type StepName, steps } from '@veche/protocol';
import { finishDues, setDue } from '../store/dues.ts';
import type { StoredSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';
import { duesFrom } from './due.ts';

/** Steps that settle it, so that no answer is due any more. */
const settling: StepName[] = ['answer', 'decline', 'merge', 'withdraw', 'accept'];

/** Steps after which an answer is due anew. */
const reopening: StepName[] = ['reopen', 'dispute'];

/** Ends the deadlines that a step has met, and sets those that it begins. */
export async function keepDues(
  { db, book }: Unit,
  { submission, topic }: { submission: StoredSubmission; topic: StoredTopic },
  name: StepName,
  at: string,
): Promise<void> {
  const { clocks } = book.space;
  if (!clocks.policies[topic.draft.kind]) return;
  if (reopening.includes(name)) {
    const [answer] = duesFrom(clocks, topic.draft.kind, new Date(at)).filter(({ step }) => step === 'answer');
    if (answer) await setDue(db, { ...answer, submission_id: submission.id });
    return;
  }
  const isSettled = settling.includes(name);
  if (steps[name].by === 'resident' && !isSettled) return;
  const met: DueStep[] = isSettled ? ['register', 'answer'] : ['register'];
  await finishDues(db, submission.id, met, at);
}
