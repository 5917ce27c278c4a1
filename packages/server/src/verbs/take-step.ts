import { kinds, refusal, type StepName, type SubmissionStatus, steps, stepsFrom } from '@veche/protocol';
import { keepDues } from '../clocks/keep-dues.ts';
import { type StoredSubmission, type SubmissionUpdate, updateSubmission } from '../store/submissions.ts';
import type { StoredTopic } from '../store/topics.ts';
import type { Unit } from '../unit.ts';

/** The submission with its topic, as of the transaction. */
export interface Opened {
  submission: StoredSubmission;
  topic: StoredTopic;
}

/** After these nobody waits for the administration. */
const settled: SubmissionStatus[] = [
  'reaction_requested',
  'answered',
  'closed',
  'declined',
  'duplicate',
  'withdrawn',
];

/** Whether the machine of the kind allows the step now. */
export const canStep = ({ submission, topic }: Opened, name: StepName): boolean =>
  stepsFrom(kinds[topic.draft.kind].steps, submission.status, steps[name].by).includes(name);

/**
 * Takes a step: the status, and whose turn it is.
 * @returns the status for the event, null where it stays as it was.
 * @throws ProblemError `step-not-allowed`, with the steps that are.
 */
export async function takeStep(
  unit: Unit,
  opened: Opened,
  name: StepName,
  at: string,
  more: SubmissionUpdate = {},
): Promise<SubmissionStatus | null> {
  const { submission, topic } = opened;
  const { by, to } = steps[name];
  if (!canStep(opened, name)) {
    const allowed = stepsFrom(kinds[topic.draft.kind].steps, submission.status, by);
    throw refusal('step-not-allowed', { allowed });
  }
  const isSettled = settled.includes(to);
  // Work that begins changes nothing about who waits for whom.
  const is_waiting = name === 'take' ? submission.is_waiting : isSettled ? 0 : 1;
  const answered_at = name === 'answer' || name === 'decline' ? at : submission.answered_at;
  await updateSubmission(unit.db, submission.id, {
    status: to,
    is_waiting,
    answered_at,
    updated_at: at,
    ...more,
  });
  await keepDues(unit, opened, name, at);
  return to === submission.status ? null : to;
}
