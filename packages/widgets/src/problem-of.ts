import { failure, type Problem, ProblemError } from '@veche/protocol';

/** A part of the script that did not come, in the words of each browser. */
const isMissingPart = (error: unknown) => error instanceof TypeError && /module/i.test(error.message);

/** The problem behind whatever was thrown. A fault of our own is told as one, and left to the console. */
export function problemOf(error: unknown): Pick<Problem, 'code' | 'issues'> {
  if (error instanceof ProblemError) return error.problem;
  if (error === 'unreadable') return { code: error };
  if (isMissingPart(error)) return failure('unreachable').problem;
  console.error(error);
  return { code: 'internal' };
}
