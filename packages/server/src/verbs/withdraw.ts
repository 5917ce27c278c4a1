import { refusal, type Submission } from '@veche/protocol';
import type { Context } from '../context.ts';
import { tallyOf } from '../kinds/index.ts';
import { openReceipt, readSubmission, spaceOfSubmission } from '../views/submission.ts';
import { takenBack } from './change-answer.ts';
import { claim } from './claim.ts';
import { hideCase } from './hide-case.ts';
import { canStep, takeStep } from './take-step.ts';

/** Takes an answer back: out of the counts, its places to whoever waits. Doing it again is harmless. */
export async function withdraw(context: Context, id: string, token: string): Promise<Submission> {
  const space = await spaceOfSubmission(context, id);
  await context.writer.write(space, async (unit) => {
    const opened = await openReceipt(context, unit, id, token);
    const { submission, topic } = opened;
    if (submission.status === 'withdrawn') return;
    if (!canStep(opened, 'withdraw')) throw refusal('closed');

    const at = context.now().toISOString();
    const status = await takeStep(unit, opened, 'withdraw', at);
    unit.count(topic.id, tallyOf(topic.draft, JSON.parse(submission.answer)).map(takenBack));
    await claim(unit.db, topic.id, id, []);
    await hideCase(unit, opened, 'resident', at);
    const deed = { at, actor: 'resident', action: 'withdraw', status };
    unit.record({ ...deed, topic_id: topic.id, submission_id: id });
  });
  return readSubmission(context, id, token);
}
