import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import { makeProblem } from '@veche/protocol';
import { openApi } from '@veche/protocol/openapi';
import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { Context } from './context.ts';
import { handleErrors, sendProblem } from './door/errors.ts';
import { limitRate } from './door/limits.ts';
import { registerReceiptPage } from './pages/receipt-page.ts';
import { type Folders, serveFiles } from './pages/static-files.ts';
import { registerPlainPages } from './plain/plain-pages.ts';
import { registerHealthRoutes } from './routes/health.ts';
import { registerPublicRoutes } from './routes/public.ts';
import { registerStaffRoutes } from './routes/staff.ts';

export interface AppOptions {
  /** Changes that one address may make in a minute. */
  rateLimit: number;
  /** Reverse proxies in front, which name the sender's address. */
  proxies?: number;
  folders: Folders;
}

/** Largest body that is read, in bytes. */
const bodyLimit = 64 * 1024;

/** The policy of every page that we serve: nothing from elsewhere, nothing inline. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'"],
    'img-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  },
};

/** The whole endpoint, without a socket: plug-ins in order, routes, one error handler. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: context.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: (_, hop) => hop < (options.proxies ?? 0),
    forceCloseConnections: 'idle',
    frameworkErrors: (_, __, reply) => void sendProblem(reply as FastifyReply, makeProblem('malformed')),
  });
  // JSON and nothing else: a page of another site cannot send it without asking first.
  app.removeContentTypeParser('text/plain');
  handleErrors(app);
  logRequests(app);
  hangUpAtEnd(app);
  await app.register(helmet, {
    contentSecurityPolicy,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: context.publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
  });
  app.addHook('onRequest', limitRate(options.rateLimit));
  await app.register(cookie);
  await app.register(etag);

  registerHealthRoutes(app, context);
  const document = openApi();
  app.get('/v1/openapi.json', async (_, reply) => {
    reply.header('access-control-allow-origin', '*');
    return document;
  });
  await app.register(async (scope) => registerPublicRoutes(scope, context));
  await app.register(async (scope) => registerStaffRoutes(scope, context));
  await app.register(async (scope) => registerPlainPages(scope, context));
  registerReceiptPage(app);
  await serveFiles(app, options.folders);
  return app;
}

/** Answers that were under way when the end began close their connections, which would keep the server up. */
function hangUpAtEnd(app: FastifyInstance): void {
  let isEnding = false;
  app.addHook('preClose', async () => {
    isEnding = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
}

/** One line a request: no query, no headers, no body, so no secret and no personal data. */
function logRequests(app: FastifyInstance): void {
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
