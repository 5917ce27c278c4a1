import type { Problem } from './problem.ts';
import type { ProblemCode } from './refusal.ts';

/** A problem on its way: thrown by verbs in the server and by calls in the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** What only a client can meet, without a table of titles: there is no answer, or none that is ours. */
export const failure = (code: ProblemCode & ('unreachable' | 'unreadable')): ProblemError =>
  new ProblemError({ type: `urn:veche:problem:${code}`, title: code, status: 0, code });
