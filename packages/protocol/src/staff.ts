import * as z from 'zod/mini';
import { contact } from './contact.ts';
import { moment, slug, uuid } from './ids.ts';
import { kindName, topicDraft } from './kinds/index.ts';
import { message, messageInput } from './message.ts';
import { declineReason, stepName, submissionStatus } from './steps.ts';
import { submission } from './submission.ts';
import { line, texts, withoutNul } from './text.ts';

/** Who sits at the desk. */
export const staffMember = z.object({
  user: slug,
  name: texts(200),
  position: texts(200),
  department: z.nullable(slug),
  space: slug,
  must_change_password: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const credentials = z.object({
  user: z.string().check(z.minLength(1, 'required'), z.maxLength(64, 'too_long'), withoutNul),
  password: z.string().check(z.minLength(1, 'required'), z.maxLength(256, 'too_long')),
});

/** A sign-in; every change carries `csrf_token` as the X-CSRF-Token header. */
export const session = z.object({ csrf_token: z.string(), staff: staffMember });
export type Session = z.infer<typeof session>;

export const passwordChange = z.object({
  password: credentials.shape.password,
  new_password: z.string().check(z.minLength(12, 'too_short'), z.maxLength(256, 'too_long')),
});

/** `new`: nobody took it; `mine`; `waiting`: the resident wrote last; `answered`; `overdue`: a deadline has passed; `all`. */
export const queueName = z.enum(['new', 'mine', 'waiting', 'answered', 'overdue', 'all']);
export type QueueName = z.infer<typeof queueName>;

export const inboxQuery = z.object({
  queue: z.optional(queueName),
  topic: z.optional(slug),
  kind: z.optional(kindName),
  status: z.optional(submissionStatus),
  /** Words to find in answers and messages. */
  q: z.optional(z.string().check(z.maxLength(200, 'too_long'), withoutNul)),
  /** Where the last page ended. */
  cursor: z.optional(z.string().check(z.maxLength(200, 'too_long'))),
  limit: z.optional(z.coerce.number<string | number>().check(z.int(), z.minimum(1), z.maximum(100))),
});
export type InboxQuery = z.infer<typeof inboxQuery>;

/** One line of the inbox. `excerpt` is the first words of what the resident wrote; empty for a secret ballot. */
export const inboxItem = z.object({
  id: uuid,
  topic: slug,
  topic_title: texts(300),
  kind: kindName,
  status: submissionStatus,
  is_waiting: z.boolean(),
  excerpt: z.string(),
  department: z.nullable(slug),
  assignee: z.nullable(slug),
  submitted_at: moment,
  updated_at: moment,
  /** The first deadline that is open. */
  due_at: z.nullable(moment),
});
export type InboxItem = z.infer<typeof inboxItem>;

/** Newest first; ask again with `next_cursor` until it is null. */
export const inboxPage = z.object({ items: z.array(inboxItem), next_cursor: z.nullable(z.string()) });
export type InboxPage = z.infer<typeof inboxPage>;

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
  /** The submission that this one repeats. */
  duplicate_of: z.nullable(uuid),
  /** Those that repeat this one. */
  duplicates: z.array(uuid),
  /** Number of the newest event: what an official has seen. */
  version: z.int(),
});
export type StaffSubmission = z.infer<typeof staffSubmission>;

/** Says what the sender has seen: where more has happened since, it is refused as `outdated`. */
const seen = { version: z.optional(z.int()) };

/** The official's words to the resident, and what they do. */
export const replyInput = z.discriminatedUnion('step', [
  z.extend(messageInput, { ...seen, step: z.enum(['answer', 'ask', 'prolong']) }),
  z.extend(messageInput, { ...seen, step: z.literal('decline'), reason: declineReason }),
  z.extend(messageInput, { ...seen, step: z.literal('merge'), duplicate_of: uuid }),
  z.extend(messageInput, {
    ...seen,
    step: z.literal('forward'),
    /** A department of the space, or the name of an outside body. */
    to: z.union([z.object({ department: slug }), z.object({ outside: line(300) })]),
  }),
]);
export type ReplyInput = z.infer<typeof replyInput>;

/** A change without words. `assignee` is a user name, or null to give it back. */
export const submissionChange = z.object({
  ...seen,
  step: z.optional(z.enum(['take', 'close', 'reopen'])),
  assignee: z.optional(z.nullable(slug)),
});
export type SubmissionChange = z.infer<typeof submissionChange>;

/** A topic at the desk, drafts included. */
export const staffTopic = z.object({ id: slug, draft: topicDraft, submissions: z.int(), updated_at: moment });
export type StaffTopic = z.infer<typeof staffTopic>;
