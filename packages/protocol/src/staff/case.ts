import * as z from 'zod/mini';
import { contact } from '../contact.ts';
import { dueStep } from '../deadline-policy.ts';
import { moment, slug, uuid } from '../ids.ts';
import { message, messageInput } from '../message.ts';
import { problem } from '../problem.ts';
import { declineReason, stepName, submissionStatus } from '../steps.ts';
import { submission } from '../submission.ts';
import { line } from '../text.ts';
import { staffComment } from './comment.ts';
import { opinion } from './opinion.ts';

/** One deadline of a submission. */
export const due = z.object({
  step: dueStep,
  due_at: moment,
  done_at: z.nullable(moment),
  /** When it was noticed that it has passed. */
  overdue_at: z.nullable(moment),
  prolonged_at: z.nullable(moment),
});
export type CaseDue = z.infer<typeof due>;

/** Texts by the part of a submission that they are of: `answer.{field}`, or the id of a message. */
export const publicTexts = z.record(z.string(), line(20_000));
export type PublicTexts = z.infer<typeof publicTexts>;

/** One submission as the desk sees it. `answer` is null where the ballot is secret. */
export const staffSubmission = z.extend(submission, {
  answer: z.nullable(submission.shape.answer),
  contact: z.nullable(contact),
  consent: z.nullable(z.object({ id: slug, accepted_at: moment })),
  is_waiting: z.boolean(),
  department: z.nullable(slug),
  assignee: z.nullable(slug),
  updated_at: moment,
  /** What the official can do now. */
  steps: z.array(stepName),
  /** What officials wrote for each other. No resident ever sees it. */
  notes: z.array(message),
  /** By when what is, or was, to be done. */
  dues: z.array(due),
  /** What experts were asked; an expert sees their own. */
  opinions: z.array(opinion),
  /** How many follow it on their devices. */
  followers: z.int(),
  /** What others think of it, oldest first; an expert sees what everybody reads. */
  comments: z.array(staffComment),
  /** The submission that this one repeats. */
  duplicate_of: z.nullable(uuid),
  /** Those that repeat this one. */
  duplicates: z.array(uuid),
  /** What everybody reads, or read before it was hidden, by part. While it is public, `answer` and `messages` show it too. */
  public_texts: publicTexts,
  /** Number of the newest event: what an official has seen. */
  version: z.int(),
});
export type StaffSubmission = z.infer<typeof staffSubmission>;

/** Says what the sender has seen: where more has happened since, it is refused as `outdated`. */
const seen = { version: z.optional(z.int()) };

/** Words to the resident; `is_public` publishes them as they are, where the submission is public. */
const words = z.extend(messageInput, { ...seen, is_public: z.optional(z.boolean()) });

/** What everybody is to read of a submission: whatever is not named is not published. */
export const publication = z.object({ ...seen, texts: publicTexts });
export type Publication = z.infer<typeof publication>;

/** The official's words to the resident, and what they do. */
export const replyInput = z.discriminatedUnion('step', [
  z.extend(words, { step: z.enum(['answer', 'ask', 'prolong']) }),
  z.extend(words, { step: z.literal('decline'), reason: declineReason }),
  z.extend(words, { step: z.literal('merge'), duplicate_of: uuid }),
  z.extend(words, {
    step: z.literal('forward'),
    /** A department of the space, or the name of an outside body. */
    to: z.union([z.object({ department: slug }), z.object({ outside: line(300) })]),
  }),
]);
export type ReplyInput = z.infer<typeof replyInput>;

/** A change without words. `assignee` is a user name, or null to give it back; `department` answers from now on. */
export const submissionChange = z.object({
  ...seen,
  step: z.optional(z.enum(['take', 'close', 'reopen'])),
  assignee: z.optional(z.nullable(slug)),
  department: z.optional(z.nullable(slug)),
});
export type SubmissionChange = z.infer<typeof submissionChange>;

/** Where a submission stands, and whose it is. */
const standing = z.object({
  status: submissionStatus,
  assignee: z.nullable(slug),
  department: z.nullable(slug),
});

/** A change of one of many; where the submission no longer stands like that, it is refused as `outdated`. */
export const namedChange = z.object({
  id: uuid,
  change: submissionChange,
  standing: z.optional(standing),
});
export type NamedChange = z.infer<typeof namedChange>;

export const namedChanges = z.object({
  changes: z.array(namedChange).check(z.minLength(1, 'too_few'), z.maxLength(100, 'too_many')),
});

/** What each of them came to, in their order; `undo` is the change that takes it back, where the machine has one. */
export const changeOutcomes = z.object({
  outcomes: z.array(z.object({ problem: z.nullable(problem.shape.code), undo: z.nullable(namedChange) })),
});
export type ChangeOutcomes = z.infer<typeof changeOutcomes>;

/** The state that was read, by its `updated_at`; null marks it as not read. */
export const seenInput = z.object({ until: z.nullable(moment) });
