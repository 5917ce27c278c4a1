import type { Context } from '../context.ts';
import { markOverdue, passedDues } from '../store/dues.ts';
import type { Worker } from './kinds.ts';

const minute = 60_000;

/** Deadlines looked at in one go. */
const page = 500;

/** Says of each deadline once that it has passed: the desk shows it, and whoever listens may act on it. */
export const clock: Worker<'clock'> = async (context) => {
  while ((await tellPassed(context)) === page);
  return new Date(context.now().getTime() + minute);
};

async function tellPassed({ db, writer, now }: Context): Promise<number> {
  const at = now().toISOString();
  const passed = await passedDues(db, at, page);
  for (const { space_id, topic_id, submission_id, step } of passed) {
    await writer.write(space_id, async (unit) => {
      if (!(await markOverdue(unit.db, submission_id, step, at))) return;
      unit.record({ at, actor: 'clock', action: 'overdue', topic_id, submission_id, object: step });
    });
  }
  return passed.length;
}
