import * as z from 'zod/mini';
import { slug } from '../ids.ts';

/** Days of the space's own calendar; the last twelve months where they are not given, at most ten years. */
export const statisticsQuery = z.object({
  from: z.optional(z.iso.date('bad_format')),
  to: z.optional(z.iso.date('bad_format')),
  department: z.optional(slug),
});
export type StatisticsQuery = z.infer<typeof statisticsQuery>;

/** What was answered: `promised` of it had a deadline, `on_time` kept it. */
const answers = { answered: z.int(), promised: z.int(), on_time: z.int() };

const counted = z.object({ key: z.nullable(z.string()), received: z.int() });

/** How a space works: what came in a period, and what was answered in it. Secret ballots are not part of it. */
export const statistics = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  received: z.int(),
  ...answers,
  /** Days, or months where there are many days, by their first day. */
  periods: z.array(z.object({ from: z.iso.date(), received: z.int(), ...answers })),
  unit: z.enum(['day', 'month']),
  /** What was received, most first, by the id of the category or district. */
  categories: z.array(counted),
  districts: z.array(counted),
  departments: z.array(z.object({ department: z.nullable(z.string()), ...answers, overdue: z.int() })),
  /** How many of what was answered in the period were given one star, two, up to five. */
  ratings: z.array(z.int()),
});
export type Statistics = z.infer<typeof statistics>;
