import * as z from 'zod/mini';
import { slug } from './ids.ts';
import { texts } from './text.ts';

/** How one department answers. `null` stands for what reached none. */
export const departmentAnswers = z.object({
  department: z.nullable(slug),
  name: z.nullable(texts(200)),
  /** Submissions with a promise that were answered, declined or closed in the days that are looked at. */
  answered: z.int(),
  /** From the submission to the answer; half of them took no longer. Days, to a tenth. */
  median_days: z.nullable(z.number()),
  /** Share of them answered by the deadline, 0 to 1. */
  on_time: z.nullable(z.number()),
  /** Not answered, though the deadline has passed. */
  overdue: z.int(),
});

/** How a space answers: figures only, of nobody in particular. */
export const answers = z.object({
  space: slug,
  /** How many days back it looks. */
  days: z.int(),
  departments: z.array(departmentAnswers),
});
export type Answers = z.infer<typeof answers>;
