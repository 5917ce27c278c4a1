import { findSubmission } from '../store/submissions.ts';
import { takeStep } from '../verbs/take-step.ts';
import { judgeUntil } from '../views/judge-until.ts';
import type { Worker } from './kinds.ts';

/** An answer that nobody objected to for as long as the space allows is the end of it. */
export const close: Worker<'close'> = async ({ db, writer, now }, { submission: id }) => {
  const found = await findSubmission(db, id);
  if (found?.status !== 'answered') return;
  await writer.write(found.space_id, async (unit) => {
    const submission = await findSubmission(unit.db, id);
    const topic = submission && unit.book.topics.get(submission.topic_id);
    const until = submission && judgeUntil(unit.book.space, submission);
    // Whoever was answered anew meanwhile has the whole time again.
    if (!topic || !until || submission.status !== 'answered' || now() <= until) return;
    const at = now().toISOString();
    const status = await takeStep(unit, { submission, topic }, 'close', at);
    const deed = { at, actor: 'clock', action: 'close', status };
    unit.record({ ...deed, topic_id: topic.id, submission_id: id });
  });
};
