import helmet from '@fastify/helmet';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import type { Context } from '../context.ts';

/** A year, in seconds. */
const year = 31_536_000;
const isSecure = ({ publicUrl }: Context) => publicUrl.startsWith('https:');

/** What browsers are told beside data: it is data, and nothing else. */
export function apiHeaders(context: Context): onRequestHookHandler {
  const headers = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(isSecure(context) ? { 'strict-transport-security': `max-age=${year}; includeSubDomains` } : {}),
  };
  return (_, reply, done) => {
    reply.headers(headers);
    done();
  };
}

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

/** Headers of the pages in this scope. */
export async function guardPages(scope: FastifyInstance, context: Context): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isSecure(context) && { maxAge: year },
  });
}
