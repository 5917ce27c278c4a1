import { openApi } from '@veche/protocol/openapi';
import type { FastifyInstance } from 'fastify';

/** The same in every process; made when somebody asks first, since no start should wait for it. */
let document: ReturnType<typeof openApi> | undefined;

/** The contract, for anybody to read. */
export function registerDocument(app: FastifyInstance): void {
  app.get('/v1/openapi.json', async (_, reply) => {
    reply.header('access-control-allow-origin', '*');
    document ??= openApi();
    return document;
  });
}
