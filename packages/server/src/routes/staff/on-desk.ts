import type { Route } from '@veche/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { requireOwnOrigin } from '../../door/origin.ts';
import { requireOwnPassword, requireRole, requireStaff, type SignedIn, staffOf } from '../../door/session.ts';
import { type Call, register, type Success, type streaming } from '../../register.ts';

type Handle<R extends Route> = (
  call: Call<R> & SignedIn,
) => Promise<Success<R> | typeof streaming> | Success<R>;

/** Puts routes of the desk on the server, each behind a session and the roles that the table names for it. */
export type OnDesk = <R extends Route>(route: R, handle: Handle<R>) => void;

export function onDesk(app: FastifyInstance, context: Context): OnDesk {
  const signedIn = [requireOwnOrigin(context), requireStaff(context)];
  return (route, handle) => {
    const guards = route.roles ? [...signedIn, requireOwnPassword, requireRole(route.roles)] : signedIn;
    register(app, route, guards, async (call) => handle({ ...call, ...staffOf(call.request) }));
  };
}
