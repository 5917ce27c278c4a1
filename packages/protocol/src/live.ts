import * as z from 'zod/mini';
import { uuid } from './ids.ts';
import { topic } from './kinds/index.ts';
import { results } from './results.ts';

/**
 * What a stream tells. Topic and results come as a read would give them. Of a submission or a public case only its id
 * comes: whoever follows it reads it again, and finds a case no more that was hidden.
 */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submission'), submission: uuid }),
  z.object({ type: z.literal('case'), case: uuid }),
  z.object({ type: z.literal('topic'), topic }),
  z.object({ type: z.literal('results'), results }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
