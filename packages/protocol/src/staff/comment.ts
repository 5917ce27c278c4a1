import * as z from 'zod/mini';
import { comment } from '../comment.ts';

/** A comment at the desk: nobody else reads it before it is shown. */
export const staffComment = z.extend(comment, { state: z.enum(['waiting', 'shown', 'refused']) });
export type StaffComment = z.infer<typeof staffComment>;

export const commentDecision = z.object({ is_shown: z.boolean() });
