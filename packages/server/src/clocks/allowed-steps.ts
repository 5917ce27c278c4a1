import { kinds, refusal, type StepName, stepsFrom } from '@veche/protocol';
import { duesOf } from '../store/dues.ts';
import type { Opened } from '../verbs/take-step.ts';
import { prolongable, type Reading } from './prolong.ts';

/** What is not done as long as everybody may comment. */
const deciding: StepName[] = ['answer', 'decline'];

/** What an official can do now: what the machine of the kind allows, and the clocks as well. */
export async function stepsOfOfficial(reading: Reading, opened: Opened, now: Date): Promise<StepName[]> {
  const { submission, topic } = opened;
  const allowed = stepsFrom(kinds[topic.draft.kind].steps, submission.status, 'official');
  const dues = await duesOf(reading.db, submission.id);
  const canProlong = prolongable(reading, opened, dues) !== undefined;
  const isCommented = dues.some(({ step, due_at }) => step === 'comments' && due_at > now.toISOString());
  return allowed.filter(
    (step) => (step !== 'prolong' || canProlong) && !(isCommented && deciding.includes(step)),
  );
}

/**
 * Refuses what an official cannot do now.
 * @throws ProblemError `step-not-allowed`, with the steps that are.
 */
export async function refuseStep(reading: Reading, opened: Opened, name: StepName, now: Date): Promise<void> {
  const allowed = await stepsOfOfficial(reading, opened, now);
  if (!allowed.includes(name)) throw refusal('step-not-allowed', { allowed });
}
