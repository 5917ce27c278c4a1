import { ProblemError } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { SignInLimit } from '../door/limits.ts';
import { requireOwnOrigin } from '../door/origin.ts';
import { giveCookie, requireOwnPassword, requireStaff, staffOf, takeCookie } from '../door/session.ts';
import { register } from '../register.ts';
import { changePassword } from '../verbs/change-password.ts';
import { changeSubmission } from '../verbs/change-submission.ts';
import { note } from '../verbs/note.ts';
import { publishTopic } from '../verbs/publish-topic.ts';
import { reply as replyTo } from '../verbs/reply.ts';
import { csrfTokenOf, signIn } from '../verbs/sign-in.ts';
import { signOut } from '../verbs/sign-out.ts';
import { listStaffTopics, readInbox, readStaffSubmission, readStaffTopic } from '../views/staff.ts';
import { openStream } from './live.ts';

/** What the desk calls: a session cookie, and a CSRF token for every change. */
export function registerStaffRoutes(app: FastifyInstance, context: Context): void {
  app.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });
  sessionRoutes(app, context);
  workRoutes(app, context);
}

function sessionRoutes(app: FastifyInstance, context: Context): void {
  const limit = new SignInLimit(context);
  const own = requireOwnOrigin(context);
  const signedIn = [own, requireStaff(context)];

  register(app, staffRoutes.signIn, [own], async ({ body: { user, password }, request, reply }) => {
    await limit.check(user, request, reply);
    try {
      const { token, session } = await signIn(context, user, password);
      await limit.succeed(user, request);
      giveCookie(context, reply, token);
      return { body: session };
    } catch (error) {
      if (error instanceof ProblemError) await limit.fail(user, request);
      throw error;
    }
  });

  register(app, staffRoutes.readSession, signedIn, async ({ request }) => {
    const { staff, token } = staffOf(request);
    return { body: { csrf_token: csrfTokenOf(token), staff } };
  });

  register(app, staffRoutes.signOut, signedIn, async ({ request, reply }) => {
    const { staff, token } = staffOf(request);
    await signOut(context, staff, token);
    takeCookie(context, reply);
    return { body: {} };
  });

  register(app, staffRoutes.changePassword, signedIn, async ({ body, request, reply }) => {
    const { staff, token } = staffOf(request);
    await limit.check(staff.user, request, reply);
    try {
      return {
        body: await changePassword(context, staff, token, body.password, body.new_password),
      };
    } catch (error) {
      if (error instanceof ProblemError) await limit.fail(staff.user, request);
      throw error;
    }
  });
}

function workRoutes(app: FastifyInstance, context: Context): void {
  const guards = [requireOwnOrigin(context), requireStaff(context), requireOwnPassword];

  register(app, staffRoutes.readInbox, guards, async ({ query, request }) => ({
    body: await readInbox(context, staffOf(request).staff, query),
  }));

  register(app, staffRoutes.followInbox, guards, async ({ request, reply }) => {
    const { space } = staffOf(request).staff;
    const interest = {
      space,
      topics: new Set<string>(),
      submissions: 'all',
      answered: new Set<string>(),
    } as const;
    return openStream(context, interest, request, reply);
  });

  register(app, staffRoutes.readStaffSubmission, guards, async ({ params, request }) => ({
    body: await readStaffSubmission(context, staffOf(request).staff, params.id),
  }));

  register(app, staffRoutes.reply, guards, async ({ params, body, request }) => {
    const message = { ...body, submission: params.id, id: params.message };
    return replyTo(context, staffOf(request).staff, message);
  });

  register(app, staffRoutes.note, guards, async ({ params, body, request }) =>
    note(context, staffOf(request).staff, { submission: params.id, id: params.note, ...body }),
  );

  register(app, staffRoutes.changeSubmission, guards, async ({ params, body, request }) => ({
    body: await changeSubmission(context, staffOf(request).staff, params.id, body),
  }));

  register(app, staffRoutes.listStaffTopics, guards, async ({ request }) => ({
    body: { topics: await listStaffTopics(context, staffOf(request).staff) },
  }));

  register(app, staffRoutes.readStaffTopic, guards, async ({ params, request }) => ({
    body: await readStaffTopic(context, staffOf(request).staff, params.topic),
  }));

  register(app, staffRoutes.publishTopic, guards, ({ params, body, request }) =>
    publishTopic(context, staffOf(request).staff, params.topic, body),
  );
}
