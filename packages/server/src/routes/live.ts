import { parse, type Receipt, refusal, routes } from '@veche/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { checkOrigin } from '../door/origin.ts';
import { requireToken, tokenOf, tokensOf } from '../door/token.ts';
import type { Interest } from '../live/followers.ts';
import { Stream } from '../live/stream.ts';
import { register, streaming } from '../register.ts';
import { openReceipt, spaceOfSubmission } from '../views/submission.ts';

/** Where a reader stopped before; what is no number of ours is as if it were not there. */
const lastEventOf = ({ headers }: FastifyRequest) =>
  parse(z.coerce.number<unknown>().check(z.int(), z.minimum(0)), headers['last-event-id']).data ?? undefined;

/** What a stream about these is allowed to tell. Throws `not-found` where one of them is not there, or not this reader's. */
async function interestIn(
  context: Context,
  space: string,
  { topics = [], receipts = [], cases = [] }: { topics?: string[]; receipts?: Receipt[]; cases?: string[] },
): Promise<Interest> {
  const { db, catalogue } = context;
  const book = await catalogue.book(space);
  for (const topic of topics) {
    const state = book.topics.get(topic)?.draft.state ?? 'draft';
    if (state === 'draft') throw refusal('not-found');
  }
  const answered = new Set<string>();
  for (const { id, token } of receipts) {
    const { submission } = await openReceipt(context, { db, book }, id, token);
    if (submission.status !== 'withdrawn') answered.add(submission.topic_id);
  }
  return {
    space,
    topics: new Set(topics),
    // Those that are not public are told of once they are.
    cases: new Set(cases),
    submissions: new Set(receipts.map(({ id }) => id)),
    answered,
  };
}

/** Begins to tell; from here on the answer is not Fastify's. */
export async function openStream(
  { followers }: Context,
  interest: Interest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<typeof streaming> {
  const headers = reply.getHeaders() as Record<string, string>;
  reply.hijack();
  await followers.follow(interest, new Stream(reply.raw, headers), lastEventOf(request));
  return streaming;
}

/** Streams of what happens. Each begins with how things are now, or goes on after the `Last-Event-ID`. */
export function registerLiveRoutes(app: FastifyInstance, context: Context): void {
  const origin = checkOrigin(context);

  register(app, routes.followTopic, [origin], async ({ params, request, reply }) => {
    const { book } = await context.catalogue.topic(params.topic);
    return openStream(
      context,
      await interestIn(context, book.space.id, { topics: [params.topic] }),
      request,
      reply,
    );
  });

  register(app, routes.followSubmission, [requireToken, origin], async ({ params, request, reply }) => {
    const space = await spaceOfSubmission(context, params.id);
    const receipt = { id: params.id, token: tokenOf(request) ?? '' };
    return openStream(context, await interestIn(context, space, { receipts: [receipt] }), request, reply);
  });

  register(app, routes.followSpace, [origin], async ({ params, query, request, reply }) => {
    const { topics, cases, submissions = [] } = query;
    const tokens = tokensOf(request);
    if (tokens.length !== submissions.length) throw refusal('unauthorized');
    const receipts = submissions.map((id, index) => ({ id, token: tokens[index] ?? '' }));
    return openStream(
      context,
      await interestIn(context, params.space, { topics, cases, receipts }),
      request,
      reply,
    );
  });
}
