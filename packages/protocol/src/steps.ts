import * as z from 'zod/mini';

/** Where a submission stands. */
export const submissionStatus = z.enum([
  'received',
  'in_work',
  'reaction_requested',
  'forwarded',
  'reopened',
  'answered',
  'closed',
  'declined',
  'duplicate',
  'withdrawn',
]);
export type SubmissionStatus = z.infer<typeof submissionStatus>;

/** Statuses in which the administration has work to do, or waits for the resident. */
const open: SubmissionStatus[] = ['received', 'in_work', 'reaction_requested', 'forwarded', 'reopened'];

/** One arrow of the machine: who may take it, from where, to where. */
interface Step {
  readonly by: 'official' | 'resident';
  readonly from: readonly SubmissionStatus[];
  readonly to: SubmissionStatus;
}

const step = (by: Step['by'], from: readonly SubmissionStatus[], to: SubmissionStatus): Step => ({
  by,
  from,
  to,
});

/** Everything that can be done about a submission. Which of it a kind of topic knows stands in the kind. */
export const steps = {
  /** Begins to work on it. */
  take: step('official', ['received', 'forwarded', 'reopened'], 'in_work'),
  /** Asks the resident. */
  ask: step('official', open, 'reaction_requested'),
  /** Hands it to another department or an outside body, with words to the resident. */
  forward: step('official', open, 'forwarded'),
  /** Puts the answer off, once, with words to the resident. */
  prolong: step('official', open, 'in_work'),
  answer: step('official', [...open, 'answered'], 'answered'),
  /** Refuses, with a coded reason and words. */
  decline: step('official', open, 'declined'),
  /** It is about the same as another one, whose answer then reaches this resident as well. */
  merge: step('official', open, 'duplicate'),
  close: step('official', ['answered', 'forwarded', 'declined'], 'closed'),
  reopen: step('official', ['answered', 'closed', 'declined', 'duplicate'], 'reopened'),
  /** The resident writes where that changes whose turn it is. */
  write: step('resident', ['reaction_requested', 'answered'], 'in_work'),
  /** Says that it is solved. */
  accept: step('resident', ['answered'], 'closed'),
  /** Says that it is not, and why. */
  dispute: step('resident', ['answered', 'closed', 'declined'], 'reopened'),
  withdraw: step('resident', [...open, 'answered'], 'withdrawn'),
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
export const stepName = z.enum(Object.keys(steps) as [StepName, ...StepName[]]);

/**
 * What those of `known` lead on from this status, for one side.
 *
 * @example
 * stepsFrom(machines.concern, 'answered', 'resident'); //=> ['write', 'accept', 'dispute', 'withdraw']
 * stepsFrom(machines.ballot, 'received', 'official'); //=> ['answer']
 */
export const stepsFrom = (known: readonly StepName[], status: SubmissionStatus, by: Step['by']): StepName[] =>
  known.filter((name) => {
    const { from, by: who }: Step = steps[name];
    return who === by && from.includes(status);
  });

/** A conversation with the administration. */
const conversation = ['take', 'ask', 'answer', 'decline', 'close', 'reopen', 'write'] as const;

/** The machines of the kinds, named by what they are for. */
export const machines = {
  /** Somebody has a concern: it is settled when they say so. */
  concern: [...conversation, 'forward', 'prolong', 'merge', 'accept', 'dispute', 'withdraw'],
  /** Somebody takes part, and may take it back. */
  offer: [...conversation, 'withdraw'],
  /** A secret ballot: words are possible, judging it is not. */
  ballot: ['answer', 'close', 'write'],
} as const satisfies Record<string, readonly StepName[]>;

/** Why something is declined. A closed list, so that it can be counted. */
export const declineReason = z.enum([
  'not_competent',
  'no_money',
  'unlawful',
  'private_property',
  'already_done',
  'unclear',
  'abusive',
  'other',
]);
export type DeclineReason = z.infer<typeof declineReason>;
