import * as z from 'zod/mini';
import { issue } from './issue.ts';
import { type ProblemCode, problemCodes } from './refusal.ts';
import { stepName } from './steps.ts';

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];

/**
 * An RFC 9457 problem, sent as `application/problem+json`. `issues` comes with `invalid`, `allowed` with
 * `step-not-allowed`: the steps that are possible now.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(codes),
  detail: z.optional(z.string()),
  issues: z.optional(z.array(issue)),
  allowed: z.optional(z.array(stepName)),
});
export type Problem = z.infer<typeof problem>;
