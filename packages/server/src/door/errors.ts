import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, ProblemError, refusal } from '@veche/protocol';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { isPassing } from '../store/failures.ts';
import { allowReading } from './origin.ts';

/** The problem that residents and developers are told; details of a failure stay in the log. */
export function problemOf(error: Partial<FastifyError>): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error.statusCode === 413) return refusal('too-large').problem;
  if (error.statusCode === 415) return refusal('unsupported-media-type').problem;
  if (error.statusCode === 400) return refusal('malformed').problem;
  if (isPassing(error)) return refusal('unavailable').problem;
  return refusal('internal').problem;
}

const isPause = ({ code }: Problem) => code === 'unavailable' || code === 'rate-limited';

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.code === 'unauthorized') reply.header('www-authenticate', 'Bearer');
  if (problem.code === 'unavailable') reply.header('retry-after', '5');
  // Said before the door has looked whose page it is; a page must be able to read how long to wait.
  const { origin } = reply.request.headers;
  if (origin && isPause(problem)) allowReading(reply, origin);
  reply.header('x-content-type-options', 'nosniff');
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** One place turns whatever was thrown into a problem. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'failed');
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_, reply) => sendProblem(reply, refusal('not-found').problem));
}

/** What Node cannot read as HTTP never becomes a request; its sender is told in the same form, and hung up on. */
export function hangUp({ code }: { code?: string }, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const { problem } = refusal(code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'malformed');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
