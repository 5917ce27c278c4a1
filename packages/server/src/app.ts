import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import { makeProblem } from '@veche/protocol';
import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { Context } from './context.ts';
import { handleErrors, hangUp, sendProblem } from './door/errors.ts';
import { apiHeaders, guardPages } from './door/headers.ts';
import { limitRate } from './door/limits.ts';
import { refuseOverload } from './door/overload.ts';
import { registerReceiptPage } from './pages/receipt-page.ts';
import { type Folders, serveFiles } from './pages/static-files.ts';
import { registerPlainPages } from './plain/plain-pages.ts';
import { Readiness } from './readiness.ts';
import { registerDocument } from './routes/document.ts';
import { registerHealthRoutes } from './routes/health.ts';
import { registerPublicRoutes } from './routes/public.ts';
import { registerStaffRoutes } from './routes/staff/index.ts';
import type { Onlooker } from './telemetry/signals.ts';

export interface AppOptions {
  /** Changes that one address may make in a minute. */
  rateLimit: number;
  /** Milliseconds that a turn of the event loop may take, on average, before new requests are refused. */
  longestDelay?: number;
  /** Reverse proxies in front, which name the sender's address. */
  proxies?: number;
  /** Bytes that are to be free beside an SQLite file, or the server says that it is not ready. */
  leastFree?: number;
  folders: Folders;
  onlookers?: Pick<Onlooker, 'watch'>[];
}

/** Largest body that is read, in bytes. */
const bodyLimit = 64 * 1024;

/** Milliseconds that a request may take to arrive: 64 kB over the slowest mobile network. */
const slowest = 20_000;

/** The whole endpoint, without a socket: plug-ins in order, routes, one error handler. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: context.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // For a whole request to arrive; Fastify waits for ever. Answers, and so streams, may take as long as they like.
    requestTimeout: slowest,
    http: { headersTimeout: slowest, connectionsCheckingInterval: 5000 },
    trustProxy: (_, hop) => hop < (options.proxies ?? 0),
    forceCloseConnections: 'idle',
    clientErrorHandler: hangUp,
    frameworkErrors: (_, __, reply) => void sendProblem(reply as FastifyReply, makeProblem('malformed')),
  });
  // JSON and nothing else: a page of another site cannot send it without asking first.
  app.removeContentTypeParser('text/plain');
  handleErrors(app);
  for (const onlooker of options.onlookers ?? []) onlooker.watch(app);
  logRequests(app);
  hangUpAtEnd(app);
  app.addHook('preClose', async () => context.followers.end());
  app.addHook('onRequest', limitRate(context, options.rateLimit));

  await app.register(async (scope) => {
    scope.addHook('onRequest', apiHeaders(context));
    registerHealthRoutes(scope, new Readiness(context.store, options.leastFree ?? 0));
  });
  await app.register(async (scope) => {
    await refuseOverload(scope, options.longestDelay);
    scope.addHook('onRequest', apiHeaders(context));
    registerDocument(scope);
    await scope.register(async (open) => registerPublicRoutes(open, context));
    await scope.register(async (closed) => {
      await closed.register(cookie);
      registerStaffRoutes(closed, context);
    });
  });
  await app.register(async (scope) => {
    await guardPages(scope, context);
    await scope.register(async (plain) => registerPlainPages(plain, context));
    registerReceiptPage(scope);
    await serveFiles(scope, options.folders);
  });
  return app;
}

/**
 * Answers that were under way when the end began close their connections, which would keep the server up. So would those
 * that browsers open ahead and never used: Node does not count them as idle.
 */
function hangUpAtEnd(app: FastifyInstance): void {
  let isEnding = false;
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    isEnding = true;
    for (const socket of unused) socket.destroy();
  });
  app.addHook('onSend', (_, reply, __, done) => {
    if (isEnding) reply.header('connection', 'close');
    done();
  });
}

/** One line a request: no query, no headers, no body, so no secret and no personal data. */
function logRequests(app: FastifyInstance): void {
  if (!['trace', 'debug', 'info'].includes(app.log.level)) return;
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const line = {
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'answered');
  });
}
