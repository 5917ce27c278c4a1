import * as z from 'zod/mini';
import { comment, commenting } from './comment.ts';
import { listOf, moment, slug, uuid } from './ids.ts';
import { kindName } from './kinds/index.ts';
import { message } from './message.ts';
import { submissionStatus } from './steps.ts';
import { publicOpinion, statusChange } from './submission.ts';
import { texts, withoutNul } from './text.ts';

/** One line of a list of what everybody may read: a submission that its resident let be published, redacted. */
export const caseItem = z.object({
  id: uuid,
  topic: slug,
  topic_title: texts(300),
  kind: kindName,
  /** What it is about, where its topic sorts by that. */
  category: z.nullable(texts(300)),
  /** Who answers. */
  department: z.nullable(texts(200)),
  status: submissionStatus,
  /** Its first words. */
  excerpt: z.string(),
  submitted_at: moment,
  published_at: moment,
  /** When something last changed of what everybody reads. */
  changed_at: moment,
  followers: z.int(),
  /** The public case that this one repeats. */
  duplicate_of: z.nullable(uuid),
  /** The newest answer that is published. */
  answer: z.nullable(z.object({ excerpt: z.string(), name: z.nullable(texts(300)), sent_at: moment })),
});
export type CaseItem = z.infer<typeof caseItem>;

/** The same with all that everybody reads of it. */
export const publicCase = z.extend(caseItem, {
  space: slug,
  /** What the resident wrote, by the field of the answer, in the order of its kind. */
  texts: z.record(z.string(), z.string()),
  /** Oldest first. */
  history: z.array(z.pick(statusChange, { at: true, status: true, by: true })),
  /** Those that are published, oldest first. */
  messages: z.array(message),
  /** Oldest first. */
  public_opinions: z.array(publicOpinion),
  /** Those that a moderator has shown, oldest first. */
  comments: z.array(comment),
  /** Null where nobody may comment, or it is decided. */
  commenting: z.nullable(commenting),
  /** Whether news of it come by mail to who wants them. */
  can_mail: z.boolean(),
  /** By when the administration has promised to answer; null where it has not, or has answered. */
  due_at: z.nullable(moment),
});
export type PublicCase = z.infer<typeof publicCase>;

/** `newest`: published last; `followed`: by most; `answered`: whose answer is the newest, others left out. */
export const caseOrder = z.enum(['newest', 'followed', 'answered']);
export type CaseOrder = z.infer<typeof caseOrder>;

export const casesQuery = z.object({
  topic: z.optional(slug),
  category: z.optional(slug),
  department: z.optional(slug),
  status: z.optional(submissionStatus),
  /** Words to find in what everybody reads. */
  q: z.optional(z.string().check(z.maxLength(200, 'too_long'), withoutNul)),
  /** These alone, where they are public. */
  ids: z.optional(listOf(uuid)),
  sort: z.optional(caseOrder),
  /** Where the last page ended. */
  cursor: z.optional(z.string().check(z.maxLength(200, 'too_long'))),
  limit: z.optional(z.coerce.number<string | number>().check(z.int(), z.minimum(1), z.maximum(50))),
});
export type CasesQuery = z.infer<typeof casesQuery>;

/** Ask again with `next_cursor` until it is null. */
export const casesPage = z.object({ cases: z.array(caseItem), next_cursor: z.nullable(z.string()) });
export type CasesPage = z.infer<typeof casesPage>;

/** How many follow a case. */
export const following = z.object({ followers: z.int() });
