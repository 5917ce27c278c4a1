import type { Problem } from '@veche/protocol';
import { ProblemError } from '@veche/protocol/light';

/** The problem behind whatever was thrown. A fault of our own is told as one, and left to the console. */
export function problemOf(error: unknown): Pick<Problem, 'code' | 'issues'> {
  if (error instanceof ProblemError) return error.problem;
  console.error(error);
  return { code: 'internal' };
}
