import type { Problem } from './problem.ts';
import type { ProblemCode } from './refusal.ts';

/**
 * A problem on its way: thrown by verbs in the server and by calls in the client.
 *
 * @example
 * const error = new ProblemError(makeProblem('rate-limited'), 5000);
 * error.problem.code; //=> 'rate-limited'
 * error.retryAfter; //=> 5000
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** The pause that the endpoint asks for before another try, in milliseconds. */
  readonly retryAfter: number;

  constructor(problem: Problem, retryAfter = 0) {
    super(problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/**
 * What only a client can meet, without a table of titles: there is no answer, or none that is ours.
 *
 * @example
 * failure('unreachable').problem.status; //=> 0
 */
export const failure = (code: ProblemCode & ('unreachable' | 'unreadable'), retryAfter = 0): ProblemError =>
  new ProblemError({ type: `urn:veche:problem:${code}`, title: code, status: 0, code }, retryAfter);
