import type { Session } from '@veche/protocol/desk';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { cookieOf, giveCookie } from '../../door/session.ts';
import type { Entered } from '../../verbs/enter.ts';
import { signOut } from '../../verbs/sign-out.ts';
import { holderOf } from '../../views/session.ts';

/** What the browser says of itself. */
export const deviceOf = ({ headers }: FastifyRequest) => headers['user-agent'] ?? '';

/** Gives the browser its session. Whoever was signed in at it before is so no longer: their cookie is lost. */
export async function enterWith(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, session }: Entered,
): Promise<{ body: Session }> {
  const before = cookieOf(context, request);
  const left = before && (await holderOf(context, before));
  if (before && left) await signOut(context, left, before);
  giveCookie(context, reply, token);
  return { body: session };
}
