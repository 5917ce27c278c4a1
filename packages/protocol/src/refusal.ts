import type { Problem } from './problem.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Everything that can go wrong, with its HTTP status. A closed list.
 * 0 marks what only a client can meet: no answer, or one that is not ours.
 */
export const problemCodes = {
  malformed: 400,
  unauthorized: 401,
  'second-factor-required': 401,
  'origin-not-allowed': 403,
  'csrf-failed': 403,
  'password-change-required': 403,
  forbidden: 403,
  'results-hidden': 403,
  'not-found': 404,
  conflict: 409,
  'already-answered': 409,
  closed: 409,
  'step-not-allowed': 409,
  outdated: 409,
  full: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
  unreachable: 0,
  unreadable: 0,
} as const;
export type ProblemCode = keyof typeof problemCodes;

const titles: Record<ProblemCode, string> = {
  malformed: 'The request is not valid JSON',
  unauthorized: 'A valid token or sign-in is needed',
  'second-factor-required': 'A code of the second factor is needed',
  'origin-not-allowed': 'This site is not allowed to embed the space',
  'csrf-failed': 'The X-CSRF-Token header is missing or wrong',
  'password-change-required': 'Choose a password of your own first',
  forbidden: 'Your role does not allow this',
  'results-hidden': 'The results are not shown yet',
  'not-found': 'There is nothing here',
  conflict: 'This id is taken by something else',
  'already-answered': 'This participant has answered already',
  closed: 'This no longer takes answers',
  'step-not-allowed': 'This cannot be done now',
  outdated: 'Something happened to it meanwhile',
  full: 'No places are left',
  'too-large': 'The request is too large',
  'unsupported-media-type': 'Send application/json',
  invalid: 'Some values are not valid',
  'rate-limited': 'Too many requests',
  internal: 'The server failed',
  unavailable: 'The server cannot answer now',
  unreachable: 'The server could not be reached',
  unreadable: 'The answer could not be read',
};

type More = Pick<Problem, 'detail' | 'issues' | 'allowed'>;

/**
 * Fills in the fixed parts of a problem.
 *
 * @example
 * const { status, title } = makeProblem('closed');
 * `${status} ${title}`; //=> '409 This no longer takes answers'
 */
export function makeProblem(code: ProblemCode, more: More = {}): Problem {
  return {
    type: `urn:veche:problem:${code}`,
    title: titles[code],
    status: problemCodes[code],
    code,
    ...more,
  };
}

/**
 * A problem to be thrown.
 *
 * @example
 * refusal('invalid', { issues: [makeIssue(['locale'], 'required')] }).problem.status; //=> 422
 */
export const refusal = (code: ProblemCode, more?: More): ProblemError =>
  new ProblemError(makeProblem(code, more));
