import * as z from 'zod/mini';
import { moment, slug, uuid } from '../ids.ts';
import { kindName } from '../kinds/index.ts';
import { submissionStatus } from '../steps.ts';
import { texts, withoutNul } from '../text.ts';

/**
 * `new`: nobody took it; `mine`; `department`: the official's own; `waiting`: the resident wrote last; `overdue`: a deadline has
 * passed; `answered`; `asked`: an expert has not answered yet; `open`: somebody may still do something about it; `all`.
 */
export const queueName = z.enum([
  'new',
  'mine',
  'department',
  'waiting',
  'overdue',
  'answered',
  'asked',
  'open',
  'all',
]);
export type QueueName = z.infer<typeof queueName>;

/** `newest` first; `due`: what is due first, what has no open deadline left out; `changed`: the last change first. */
export const inboxSort = z.enum(['newest', 'due', 'changed']);
export type InboxSort = z.infer<typeof inboxSort>;

/** Whoever asks, and nobody: no user has such a name. */
export const [me, nobody] = ['@me', '@nobody'] as const;

/** Days of the space's own calendar. */
const day = z.iso.date('bad_format');

/** What a list is limited to. */
export const inboxFilter = z.object({
  topic: z.optional(slug),
  kind: z.optional(kindName),
  status: z.optional(submissionStatus),
  department: z.optional(slug),
  /** A user name, or `@me`, or `@nobody`. */
  assignee: z.optional(z.union([z.enum([me, nobody]), slug])),
  category: z.optional(slug),
  district: z.optional(slug),
  /** `today` and `week` are what is still to come of them. */
  due: z.optional(z.enum(['overdue', 'today', 'week'])),
  /** Sent on that day or later. */
  from: z.optional(day),
  /** Sent on that day or earlier. */
  to: z.optional(day),
  /** Words to find in answers and messages. */
  q: z.optional(z.string().check(z.maxLength(200, 'too_long'), withoutNul)),
});
export type InboxFilter = z.infer<typeof inboxFilter>;

/** A list. Its order is `newest` unless said, that of `overdue` is `due`. */
export const inboxList = z.extend(inboxFilter, { queue: z.optional(queueName), sort: z.optional(inboxSort) });
export type InboxList = z.infer<typeof inboxList>;

export const inboxQuery = z.extend(inboxList, {
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
  /** Open, and something happened to it that the reader has not seen. */
  is_unread: z.boolean(),
  excerpt: z.string(),
  department: z.nullable(slug),
  assignee: z.nullable(slug),
  submitted_at: moment,
  updated_at: moment,
  /** The first deadline that is open. */
  due_at: z.nullable(moment),
});
export type InboxItem = z.infer<typeof inboxItem>;

/** Ask again with `next_cursor` until it is null. */
export const inboxPage = z.object({ items: z.array(inboxItem), next_cursor: z.nullable(z.string()) });
export type InboxPage = z.infer<typeof inboxPage>;

/** How much there is to do. Of `all` nobody asks; `mostCounted` is as far as a queue is counted. */
export const queueCounts = z.object({
  queues: z.partialRecord(queueName, z.int()),
  /** Of those that are open, by department; `@nobody` for those without. */
  departments: z.record(z.string(), z.int()),
  /** Of those that are open, by user name; `@nobody` for those that nobody has. */
  people: z.record(z.string(), z.int()),
});
export type QueueCounts = z.infer<typeof queueCounts>;
export const mostCounted = 1000;
