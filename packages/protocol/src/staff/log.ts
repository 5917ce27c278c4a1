import * as z from 'zod/mini';
import { moment, slug, uuid } from '../ids.ts';
import { submissionStatus } from '../steps.ts';
import { role } from './role.ts';

/** Everything that is recorded, by its name. `status` stands for what happened before there was a log. */
export const actionNames = [
  'submit',
  'change-answer',
  'say',
  'accept',
  'dispute',
  'withdraw',
  'subscribe',
  'unsubscribe',
  'reply',
  'note',
  'change-status',
  'assign',
  'pass',
  'ask-opinion',
  'give-opinion',
  'publish-opinion',
  'hide-opinion',
  'permit-publishing',
  'forbid-publishing',
  'publish-case',
  'publish-message',
  'hide-case',
  'read-original',
  'follow-case',
  'unfollow-case',
  'carry-followers',
  'ask-for-news',
  'comment',
  'show-comment',
  'refuse-comment',
  'overdue',
  'escalate',
  'close',
  'publish-topic',
  'publish-statement',
  'seed',
  'found-space',
  'change-space',
  'save-template',
  'remove-template',
  'order-templates',
  'save-view',
  'remove-view',
  'create-staff',
  'change-staff',
  ...role.options.map((one) => `make-${one}` as const),
  'remove-staff',
  'invite',
  'accept-invitation',
  'reset-password',
  'retry-mail',
  'sign-in',
  'sign-out',
  'end-session',
  'choose-mail',
  'change-password',
  'start-second-factor',
  'confirm-second-factor',
  'end-second-factor',
  'status',
] as const;
export type ActionName = (typeof actionNames)[number];

/** Whoever acts and sits at no desk: nobody there has such a user name. A `follower` reads a public submission by mail. */
export const otherActors = [
  'resident',
  'follower',
  'commenter',
  'start',
  'clock',
  'routing',
  'operator',
] as const;
export type OtherActor = (typeof otherActors)[number];

/** One thing that happened in the space. `actor` is a user name, or one of `otherActors`. */
export const logEntry = z.object({
  seq: z.int(),
  at: moment,
  actor: z.string(),
  /** One of `actionNames`, or what an earlier version called it. */
  action: z.string(),
  topic: z.nullable(slug),
  submission: z.nullable(uuid),
  status: z.nullable(submissionStatus),
  /** The message, user or assignee that it was about. */
  object: z.nullable(z.string()),
});
export type LogEntry = z.infer<typeof logEntry>;

export const logQuery = z.object({
  actor: z.optional(slug),
  submission: z.optional(uuid),
  /** Entries before this number. */
  before: z.optional(z.coerce.number<string | number>().check(z.int(), z.minimum(1))),
});
export type LogQuery = z.infer<typeof logQuery>;

/** Newest first; ask again with `before` the last one's number until `is_end`. */
export const logPage = z.object({ entries: z.array(logEntry), is_end: z.boolean() });
export type LogPage = z.infer<typeof logPage>;
