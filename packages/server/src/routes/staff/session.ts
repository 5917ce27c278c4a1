import { ProblemError } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { SignInLimit } from '../../door/limits.ts';
import { requireOwnOrigin } from '../../door/origin.ts';
import { takeCookie } from '../../door/session.ts';
import { requireToken, tokenOf } from '../../door/token.ts';
import { register } from '../../register.ts';
import { acceptInvitation } from '../../verbs/accept-invitation.ts';
import { changePassword } from '../../verbs/change-password.ts';
import { endOwnSession } from '../../verbs/end-own-session.ts';
import { csrfTokenOf } from '../../verbs/enter.ts';
import { confirmSecondFactor, endSecondFactor, startSecondFactor } from '../../verbs/second-factor.ts';
import { signIn } from '../../verbs/sign-in.ts';
import { signOut } from '../../verbs/sign-out.ts';
import { openInvitation, readInvitation } from '../../views/invitation.ts';
import { listSessions } from '../../views/session.ts';
import { deviceOf, enterWith } from './enter-with.ts';
import type { OnDesk } from './on-desk.ts';

/** Whether a refusal says that something was wrong which a stranger may guess at. */
const isGuess = (error: unknown) =>
  error instanceof ProblemError && ['unauthorized', 'invalid'].includes(error.problem.code);

/** One's own way into the desk. Whatever asks for a password counts the wrong ones. */
export function registerSessionRoutes(app: FastifyInstance, context: Context, desk: OnDesk): void {
  const limit = new SignInLimit(context);
  const own = requireOwnOrigin(context);

  /** Tries something that a stranger may guess at, as this user. */
  async function guarded<T>(
    user: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<T>,
  ) {
    await limit.begin(user, request, reply);
    try {
      const done = await work();
      await limit.forgive(user, request);
      return done;
    } catch (error) {
      if (!isGuess(error)) await limit.forgive(user, request);
      throw error;
    }
  }

  register(app, staffRoutes.signIn, [own], async ({ body, request, reply }) => {
    const entering = () => signIn(context, body, deviceOf(request));
    const entered = await guarded(body.user, request, reply, entering);
    await limit.forget(body.user, request);
    return enterWith(context, request, reply, entered);
  });

  desk(staffRoutes.readSession, ({ staff, token }) => ({ body: { csrf_token: csrfTokenOf(token), staff } }));

  desk(staffRoutes.signOut, async ({ staff, token, reply }) => {
    await signOut(context, staff, token);
    takeCookie(context, reply);
    return { body: {} };
  });

  desk(staffRoutes.listSessions, async ({ staff, token }) => ({
    body: { sessions: await listSessions(context, staff, token) },
  }));

  desk(staffRoutes.endSession, async ({ staff, params }) => {
    await endOwnSession(context, staff, params.session);
    return { body: {} };
  });

  desk(staffRoutes.changePassword, async ({ staff, token, body, request, reply }) => ({
    body: await guarded(staff.user, request, reply, () =>
      changePassword(context, staff, token, body.password, body.new_password),
    ),
  }));

  desk(staffRoutes.startSecondFactor, async ({ staff, body, request, reply }) => ({
    body: await guarded(staff.user, request, reply, () => startSecondFactor(context, staff, body.password)),
  }));

  desk(staffRoutes.confirmSecondFactor, async ({ staff, body, request, reply }) => ({
    body: await guarded(staff.user, request, reply, () => confirmSecondFactor(context, staff, body.code)),
  }));

  desk(staffRoutes.endSecondFactor, async ({ staff, token, body, request, reply }) => {
    await guarded(staff.user, request, reply, () => endSecondFactor(context, staff, body.password));
    return { body: { csrf_token: csrfTokenOf(token), staff: { ...staff, has_second_factor: false } } };
  });

  register(app, staffRoutes.readInvitation, [own, requireToken], async ({ request }) => ({
    body: await readInvitation(context, tokenOf(request) ?? ''),
  }));

  register(app, staffRoutes.acceptInvitation, [own, requireToken], async ({ body, request, reply }) => {
    const token = tokenOf(request) ?? '';
    const { user } = await openInvitation(context, token);
    const accepting = () => acceptInvitation(context, token, body, deviceOf(request));
    return enterWith(context, request, reply, await guarded(user, request, reply, accepting));
  });
}
