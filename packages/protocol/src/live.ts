import * as z from 'zod/mini';
import { uuid } from './ids.ts';
import { topic } from './kinds/index.ts';
import { results } from './results.ts';

/**
 * What a stream tells. Topic and results come as a read would give them. Of a submission only its id comes: whoever
 * follows it reads it again.
 */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submission'), submission: uuid }),
  z.object({ type: z.literal('topic'), topic }),
  z.object({ type: z.literal('results'), results }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
