import type { Context } from '../context.ts';
import { markOverdue, passedDues } from '../store/dues.ts';
import { findSubmission } from '../store/submissions.ts';
import { tellHolders } from '../verbs/tell-late.ts';
import type { Worker } from './kinds.ts';
import { leaveMorningMails } from './mornings.ts';

const minute = 60_000;

/** Deadlines looked at in one go. */
const page = 500;

/**
 * Says of each deadline once that it has passed: the desk shows it, and whoever has the submission is told. In the morning,
 * what waits for officials is mailed to them.
 */
export const clock: Worker<'clock'> = async (context) => {
  while ((await tellPassed(context)) === page);
  await leaveMorningMails(context);
  return new Date(context.now().getTime() + minute);
};

async function tellPassed(context: Context): Promise<number> {
  const { db, writer, now } = context;
  const at = now().toISOString();
  const passed = await passedDues(db, at, page);
  for (const { space_id, topic_id, submission_id, step, due_at } of passed) {
    await writer.write(space_id, async (unit) => {
      if (!(await markOverdue(unit.db, submission_id, step, at))) return;
      unit.record({ at, actor: 'clock', action: 'overdue', topic_id, submission_id, object: step });
      const submission = await findSubmission(unit.db, submission_id);
      if (submission) await tellHolders(context, unit, { submission, step, due_at });
    });
  }
  return passed.length;
}
