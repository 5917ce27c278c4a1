import * as z from 'zod/mini';
import { slug, uuid } from '../ids.ts';
import { texts } from '../text.ts';

/** What somebody does with a submission that is open at their desk; nobody keeps it beyond the next minute. */
export const presenceInput = z.object({ doing: z.enum(['reading', 'typing', 'gone']) });
export type Doing = z.infer<typeof presenceInput>['doing'];

/** Somebody who has a submission open. */
export const present = z.object({ user: slug, name: texts(200), is_typing: z.boolean() });
export type Present = z.infer<typeof present>;

export const presence = z.object({ people: z.array(present) });

/** What a stream tells the desk: to which submission something happened, or who has it open now. */
export const staffEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submission'), submission: uuid }),
  z.extend(presence, { type: z.literal('presence'), submission: uuid }),
]);
export type StaffEvent = z.infer<typeof staffEvent>;
