import { routes } from '@veche/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { checkOrigin } from '../door/origin.ts';
import { register } from '../register.ts';
import { askForNews } from '../verbs/ask-for-news.ts';
import { comment } from '../verbs/comment.ts';
import { followCase } from '../verbs/follow-case.ts';
import { listCases } from '../views/case-list.ts';
import { caseBytes } from '../views/public-case.ts';

/** What everybody may read and follow: nobody is asked who they are. */
export function registerCaseRoutes(app: FastifyInstance, context: Context): void {
  const origin = checkOrigin(context);

  register(app, routes.listCases, [origin], async ({ params, query, reply }) => {
    reply.header('cache-control', 'no-cache');
    return { body: await listCases(context, params.space, query) };
  });

  register(app, routes.readCase, [origin], async ({ params, reply }) => {
    // Kept, but asked about each time: it may be hidden at any moment.
    reply.header('cache-control', 'no-cache');
    return { body: await caseBytes(context, params.id) };
  });

  register(app, routes.followCase, [origin], async ({ params }) => ({
    body: await followCase(context, params.id, params.follower, true),
  }));

  register(app, routes.unfollowCase, [origin], async ({ params }) => ({
    body: await followCase(context, params.id, params.follower, false),
  }));

  register(app, routes.askForNews, [origin], async ({ params, body }) => {
    await askForNews(context, { submission: params.id, ...body });
    return { body: {} };
  });

  register(app, routes.comment, [origin], ({ params, body }) =>
    comment(context, { submission: params.id, id: params.comment, ...body }),
  );
}
