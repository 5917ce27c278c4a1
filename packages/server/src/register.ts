import { type OutputOf, parse, type Route, refusal } from '@veche/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type * as z from 'zod/mini';
import { Bytes } from './views/kept.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    isStream?: boolean;
  }
}

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined;

/** A checked request to one route. */
export interface Call<R extends Route> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What a route answers: 201 where it made something new, 200 otherwise. */
export interface Success<R extends Route> {
  isNew?: boolean;
  body: OutputOf<R> | Bytes;
}

/** The answer is a stream, and has begun. */
export const streaming = Symbol('streaming');

function checked(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const { data, issues } = parse(schema, value);
  if (issues.length > 0) throw refusal('invalid', { issues });
  return data;
}

/** A filter that is left empty, as by a form, is no filter. */
const withoutBlanks = (query: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

/** 304 and nothing where the reader has it already. */
function sendBytes({ headers }: FastifyRequest, reply: FastifyReply, { text, etag }: Bytes): FastifyReply {
  reply.header('etag', etag);
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}

/** The path in Fastify's words: `{id}` is `:id`. */
export const pathOf = (route: Route) => route.path.replace(/\{(\w+)\}/g, ':$1');

/** Puts a route of the table on the server. Guards run before the body is read; input is checked before the handler. */
export function register<R extends Route>(
  app: FastifyInstance,
  route: R,
  guards: onRequestAsyncHookHandler[],
  handle: (call: Call<R>) => Promise<Success<R> | typeof streaming>,
): void {
  app.route({
    method: route.method,
    url: pathOf(route),
    onRequest: guards,
    config: { isStream: route.isStream },
    // A stream without a body would say nothing, for ever.
    exposeHeadRoute: !route.isStream,
    handler: async (request, reply) => {
      const call = {
        params: checked(route.params, request.params),
        query: checked(route.query, withoutBlanks(request.query as Record<string, unknown>)),
        body: checked(route.body, request.body),
        request,
        reply,
      } as Call<R>;
      const success = await handle(call);
      if (success === streaming) return reply;
      const { isNew = false, body } = success;
      if (body instanceof Bytes) return sendBytes(request, reply, body);
      return reply.code(isNew ? 201 : 200).send(body as object);
    },
  });
}
