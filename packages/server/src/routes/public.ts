import { routes, space } from '@veche/protocol';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { answerPreflight, checkOrigin } from '../door/origin.ts';
import { allowToken, requireToken, tokenOf } from '../door/token.ts';
import { pathOf, register } from '../register.ts';
import { judge } from '../verbs/judge.ts';
import { permitPublishing } from '../verbs/permit-publishing.ts';
import { say } from '../verbs/say.ts';
import { submit } from '../verbs/submit.ts';
import { withdraw } from '../verbs/withdraw.ts';
import { readAnswers } from '../views/answers.ts';
import { readResults } from '../views/results.ts';
import { readSubmission } from '../views/submission.ts';
import { listTopics, readSpace, topicBytes } from '../views/topic.ts';
import { registerCaseRoutes } from './cases.ts';
import { registerLiveRoutes } from './live.ts';

/** What residents and site owners call: no cookies, every answer readable by the page that may ask. */
export function registerPublicRoutes(app: FastifyInstance, context: Context): void {
  const origin = checkOrigin(context);
  const withToken = [requireToken, origin];
  for (const path of new Set(Object.values(routes).map(pathOf))) app.options(path, answerPreflight(context));

  register(app, routes.readSpace, [origin], async ({ params }) => ({
    // What only its staff sets is not in the schema of everybody.
    body: z.parse(space, await readSpace(context, params.space)),
  }));

  register(app, routes.readAnswers, [origin], async ({ params, reply }) => {
    reply.header('cache-control', 'no-cache');
    return { body: await readAnswers(context, params.space) };
  });

  register(app, routes.listTopics, [origin], async ({ params, query }) => ({
    body: { topics: await listTopics(context, params.space, query) },
  }));

  register(app, routes.readTopic, [origin], async ({ params, reply }) => {
    // Kept, but asked about each time: places left and the close change it.
    reply.header('cache-control', 'no-cache');
    return { body: await topicBytes(context, params.topic) };
  });

  register(app, routes.submit, withToken, async ({ params, body, request }) => {
    const sent = { ...params, token: tokenOf(request) ?? '', input: body };
    return submit(context, sent);
  });

  register(app, routes.readSubmission, withToken, async ({ params, request, reply }) => {
    reply.header('cache-control', 'no-store');
    return { body: await readSubmission(context, params.id, tokenOf(request) ?? '') };
  });

  register(app, routes.withdraw, withToken, async ({ params, request }) => ({
    body: await withdraw(context, params.id, tokenOf(request) ?? ''),
  }));

  register(app, routes.judge, withToken, async ({ params, body, request }) => ({
    body: await judge(context, params.id, tokenOf(request) ?? '', body),
  }));

  register(app, routes.permitPublishing, withToken, async ({ params, body, request }) => ({
    body: await permitPublishing(context, params.id, tokenOf(request) ?? '', body.may_publish),
  }));

  register(app, routes.say, withToken, async ({ params, body, request }) => {
    const said = {
      submission: params.id,
      token: tokenOf(request) ?? '',
      id: params.message,
      text: body.text,
    };
    return say(context, said);
  });

  registerCaseRoutes(app, context);
  registerLiveRoutes(app, context);

  register(app, routes.readResults, [allowToken, origin], async ({ params, query, request }) => {
    const token = tokenOf(request);
    const receipt = query.submission && token ? { id: query.submission, token } : undefined;
    return { body: await readResults(context, params.topic, receipt) };
  });
}
