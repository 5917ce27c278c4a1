import { duesOf } from '../store/dues.ts';
import { findSubmission } from '../store/submissions.ts';
import { tellHeads } from '../verbs/tell-late.ts';
import type { Worker } from './kinds.ts';

/** Tells the head what is still not done so many working days after it was due. */
export const escalate: Worker<'escalate'> = async ({ db, writer, now }, { submission: id, step, due_at }) => {
  const found = await findSubmission(db, id);
  if (!found) return;
  await writer.write(found.space_id, async (unit) => {
    const submission = await findSubmission(unit.db, id);
    const due = (await duesOf(unit.db, id)).find((one) => one.step === step);
    // Done meanwhile, or put off: then another deadline is looked at.
    if (!submission || due?.done_at !== null || due.due_at !== due_at) return;
    if (!(await tellHeads(unit, { submission, step, due_at }))) return;
    const deed = { at: now().toISOString(), actor: 'clock', action: 'escalate', object: step };
    unit.record({ ...deed, topic_id: submission.topic_id, submission_id: id });
  });
};
