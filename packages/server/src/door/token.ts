import { refusal, secretToken } from '@veche/protocol';
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import * as z from 'zod/mini';

/** The resident's token, or undefined where none of the right form was sent. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const [, token] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  return z.safeParse(secretToken, token).success ? token : undefined;
}

/** The tokens of several receipts, with commas between them. */
export function tokensOf({ headers }: FastifyRequest): string[] {
  if (headers.authorization === undefined) return [];
  const [, text = ''] = /^Bearer (.+)$/i.exec(headers.authorization) ?? [];
  const { data } = z.safeParse(z.array(secretToken), text.split(','));
  if (!data) throw refusal('unauthorized');
  return data;
}

/** A token of the right form must be there; whether it opens anything is the verb's to say. */
export const requireToken: onRequestAsyncHookHandler = async (request) => {
  if (!tokenOf(request)) throw refusal('unauthorized');
};

/** No token is fine, one of the wrong form is not. */
export const allowToken: onRequestAsyncHookHandler = async (request) => {
  if (request.headers.authorization !== undefined && !tokenOf(request)) throw refusal('unauthorized');
};
