import * as z from 'zod/mini';
import { moment, uuid } from './ids.ts';
import { line } from './text.ts';

/** What somebody thinks of a public case, as everybody reads it. */
export const comment = z.object({
  id: uuid,
  name: z.nullable(z.string()),
  text: z.string(),
  sent_at: moment,
});
export type Comment = z.infer<typeof comment>;

/** Written by anybody, who also makes its id. */
export const commentInput = z.object({
  name: z.optional(line(100)),
  text: line(2000),
  /** The writer is as old as is asked. */
  is_of_age: z.optional(z.literal(true)),
});
export type CommentInput = z.infer<typeof commentInput>;

/** How everybody may comment on a case. */
export const commenting = z.object({
  /** Nothing is decided before. */
  until: moment,
  /** Youngest age in full years; 0 where none is asked. */
  min_age: z.int(),
});
export type Commenting = z.infer<typeof commenting>;
