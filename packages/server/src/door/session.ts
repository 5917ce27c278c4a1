import '@fastify/cookie';
import { refusal } from '@veche/protocol';
import type { Role, StaffMember } from '@veche/protocol/desk';
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Context } from '../context.ts';
import { isSameSecret } from '../secrets.ts';
import { csrfTokenOf } from '../verbs/enter.ts';
import { openSession } from '../views/session.ts';

const isSecure = ({ publicUrl }: Context) => publicUrl.startsWith('https:');

/** Under https the prefix lets no other host or path set the cookie. */
const cookieName = (context: Context) => (isSecure(context) ? '__Host-veche_session' : 'veche_session');

/** The session token that the browser sent. */
export const cookieOf = (context: Context, { cookies }: FastifyRequest) => cookies[cookieName(context)];

const cookieOptions = (context: Context) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(context) }) as const;

export const giveCookie = (context: Context, reply: FastifyReply, token: string) =>
  reply.setCookie(cookieName(context), token, cookieOptions(context));

export const takeCookie = (context: Context, reply: FastifyReply) =>
  reply.clearCookie(cookieName(context), cookieOptions(context));

export interface SignedIn {
  staff: StaffMember;
  token: string;
}

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/** Who sent a request that passed `requireStaff`. */
export function staffOf(request: FastifyRequest): SignedIn {
  const found = signedIn.get(request);
  if (!found) throw refusal('unauthorized');
  return found;
}

/** A session, and for a change the token that only our own page can send. */
export const requireStaff =
  (context: Context): onRequestAsyncHookHandler =>
  async (request) => {
    const token = cookieOf(context, request);
    if (!token) throw refusal('unauthorized');
    const staff = await openSession(context, token);
    const isChange = request.method !== 'GET' && request.method !== 'HEAD';
    if (isChange && !isSameSecret(String(request.headers['x-csrf-token'] ?? ''), csrfTokenOf(token))) {
      throw refusal('csrf-failed');
    }
    signedIn.set(request, { staff, token });
  };

/** The password that the first start printed is good for choosing another one, and nothing else. */
export const requireOwnPassword: onRequestAsyncHookHandler = async (request) => {
  if (staffOf(request).staff.must_change_password) throw refusal('password-change-required');
};

/** Only who sits at the desk as one of these. */
export const requireRole =
  (roles: readonly Role[]): onRequestAsyncHookHandler =>
  async (request) => {
    if (!roles.includes(staffOf(request).staff.role)) throw refusal('forbidden');
  };
