import * as z from 'zod/mini';
import { moment, slug, uuid } from '../ids.ts';
import { kindName } from '../kinds/index.ts';
import { submissionStatus } from '../steps.ts';
import { texts, withoutNul } from '../text.ts';

/**
 * `new`: nobody took it; `mine`; `waiting`: the resident wrote last; `overdue`: a deadline has passed; `answered`; `asked`: an
 * expert has not answered yet; `all`.
 */
export const queueName = z.enum(['new', 'mine', 'waiting', 'overdue', 'answered', 'asked', 'all']);
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
