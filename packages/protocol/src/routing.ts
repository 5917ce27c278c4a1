import * as z from 'zod/mini';
import { slug } from './ids.ts';
import { line } from './text.ts';

/**
 * Where something goes that is sent to a space. All conditions that are given must hold; a rule without any holds for
 * everything. Of the words and of the place, phrases with commas between, one is enough: all of its words, in any form.
 */
export const routingRule = z.object({
  when: z.object({
    topic: z.optional(slug),
    category: z.optional(slug),
    district: z.optional(slug),
    /** Who would answer without rules, or to whom it was passed on. */
    department: z.optional(slug),
    words: z.optional(line(500)),
    place: z.optional(line(500)),
  }),
  /** What is left out stays as it would be. */
  to: z
    .object({ department: z.optional(slug), assignee: z.optional(slug) })
    .check(z.refine(({ department, assignee }) => (department ?? assignee) !== undefined, 'required')),
});
export type RoutingRule = z.infer<typeof routingRule>;

/** The first rule that holds decides. */
export const routing = z.array(routingRule).check(z.maxLength(200, 'too_many'));
