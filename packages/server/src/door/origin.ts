import { parse, refusal, type SpaceSettings, slug, uuid } from '@veche/protocol';
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { spaceOfSubmission } from '../views/submission.ts';

/** Whether an origin is one of a space's patterns: exact, or with any port where the port is `*`. */
export const matchesOrigin = (origin: string, patterns: readonly string[]) =>
  patterns.some((pattern) =>
    pattern.endsWith(':*')
      ? origin === pattern.slice(0, -2) || /^:\d+$/.test(origin.replace(pattern.slice(0, -2), ''))
      : origin === pattern,
  );

/** Whether a browser sent this from a page of our own. */
export function isOwnOrigin({ publicUrl }: Context, request: FastifyRequest, origin: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

/** What cannot be an id is none. */
function checked(schema: z.ZodMiniType<string>, value: unknown): string {
  const { data } = parse(schema, value);
  if (data === null) throw refusal('not-found');
  return data;
}

/** The space that a request is about; `not-found` where it names nothing that is there. */
async function spaceOf(context: Context, request: FastifyRequest): Promise<SpaceSettings> {
  const { space, topic, id } = request.params as Record<string, string | undefined>;
  const { catalogue } = context;
  if (topic) return (await catalogue.topic(checked(slug, topic))).book.space;
  if (space) return (await catalogue.book(checked(slug, space))).space;
  return (await catalogue.book(await spaceOfSubmission(context, checked(uuid, id)))).space;
}

async function isAllowed(context: Context, request: FastifyRequest, origin: string): Promise<boolean> {
  const { id, origins } = await spaceOf(context, request);
  if (isOwnOrigin(context, request, origin)) return true;
  const isListed = matchesOrigin(origin, origins);
  const { space, topic = '' } = request.params as Record<string, string | undefined>;
  if (space || topic) context.callers.note({ space: id, topic, origin, isAllowed: isListed });
  return isListed;
}

/** Says to the browser that this page may read the answer, a refusal too. There are no cookies to protect here. */
export function allowReading(reply: FastifyReply, origin: string): void {
  reply.header('access-control-allow-origin', origin);
  reply.header('vary', 'origin');
  reply.header('access-control-expose-headers', 'etag, retry-after');
}

/** Lets pass what the space allows, and whatever comes from no page at all. See decision 4. */
export const checkOrigin =
  (context: Context): onRequestAsyncHookHandler =>
  async (request, reply) => {
    reply.header('vary', 'origin');
    const { origin } = request.headers;
    if (origin !== undefined) allowReading(reply, origin);
    if (origin === undefined) await spaceOf(context, request);
    else if (!(await isAllowed(context, request, origin))) throw refusal('origin-not-allowed');
  };

/** Answers the browser's question whether a page may send at all. */
export const answerPreflight =
  (context: Context) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { origin } = request.headers;
    reply.header('vary', 'origin');
    if (!origin || !(await isAllowed(context, request, origin))) throw refusal('origin-not-allowed');
    allowReading(reply, origin);
    reply.header('access-control-allow-methods', 'GET, PUT, DELETE');
    reply.header('access-control-allow-headers', 'authorization, content-type, last-event-id');
    reply.header('access-control-max-age', '600');
    return reply.code(204).send();
  };

/** The desk is reached from the server's own pages only. */
export const requireOwnOrigin =
  (context: Context): onRequestAsyncHookHandler =>
  async (request) => {
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const isCrossSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (isCrossSite || (origin !== undefined && !isOwnOrigin(context, request, origin))) {
      throw refusal('origin-not-allowed');
    }
  };
