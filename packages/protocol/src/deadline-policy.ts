import * as z from 'zod/mini';

/** A number of days, working or of the calendar. The day on which it begins does not count. */
export const term = z.object({
  days: z.int().check(z.minimum(1), z.maximum(365)),
  of: z.enum(['working', 'calendar']),
});
export type Term = z.infer<typeof term>;

/** By when the administration does what. A step without a term has none. */
export const deadlinePolicy = z
  .object({
    /** Somebody begins to work on it. */
    register: z.optional(term),
    /** It is handed to whoever is in charge, where that is somebody else. */
    forward: z.optional(term),
    /** Everybody can read it. */
    publish: z.optional(term),
    /** For at least so long after that, everybody may comment on it; it is decided later. */
    comments: z.optional(term),
    /** It is answered, declined, or found to be a repetition. */
    answer: term,
    /** By how much an answer may be put off, once, with a reason. */
    prolong: z.optional(term),
    /** Forwarding and the answer are counted from the registration, instead of from when it was sent. */
    is_from_registration: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ register, is_from_registration }) => !is_from_registration || register !== undefined, {
      error: 'required',
      path: ['register'],
    }),
    z.refine(({ publish, comments }) => !comments || publish !== undefined, {
      error: 'required',
      path: ['publish'],
    }),
  );
export type DeadlinePolicy = z.infer<typeof deadlinePolicy>;

/** What has a deadline. */
export const dueStep = z.enum(['register', 'forward', 'publish', 'comments', 'answer']);
export type DueStep = z.infer<typeof dueStep>;

/**
 * Deadlines that somebody is late for. Of the others, `forward` says until when something may be passed on, which need not
 * be done at all, and `comments` before when it may not be decided.
 */
export const binding: readonly DueStep[] = ['register', 'publish', 'answer'];
