import * as z from 'zod/mini';
import { slug } from './ids.ts';

/** A number for each option, category or shift. */
const tally = z.record(slug, z.int());

/** What all answers to one topic come to. */
export const results = z.object({
  topic: slug,
  /** Submissions that count. */
  submissions: z.int(),
  /** Submissions that name the item. */
  counts: tally,
  /** Ranking only: ballots that put the item first. */
  firsts: z.optional(tally),
  /** Ranking: Borda points (of n options the first gets n-1, the last 0). Score: the sum of scores. */
  points: z.optional(tally),
});
export type Results = z.infer<typeof results>;
