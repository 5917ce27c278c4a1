import { refusal } from '@veche/protocol';
import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../readiness.ts';

/** `/healthz`: the process lives. `/readyz`: residents can be sent here; if not, why. */
export function registerHealthRoutes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', async () => ({ status: 'alive' }));

  app.get('/readyz', async (_, reply) => {
    reply.header('cache-control', 'no-store');
    const detail = await readiness.reason();
    if (detail) throw refusal('unavailable', { detail });
    return { status: 'ready' };
  });
}
