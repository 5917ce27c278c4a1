import { openApi } from '@veche/protocol/openapi';
import type { FastifyInstance } from 'fastify';

/** The contract, for anybody to read. */
export function registerDocument(app: FastifyInstance): void {
  const document = openApi();
  app.get('/v1/openapi.json', async (_, reply) => {
    reply.header('access-control-allow-origin', '*');
    return document;
  });
}
