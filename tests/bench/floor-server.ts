/**
 * What any endpoint on Node costs at least: one process of `node:http` that parses the same JSON with the same schema and
 * stores nothing, and sends bytes that it holds in memory to whoever reads.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, routes } from '@veche/protocol';

const bytes = Buffer.from(process.env.FLOOR_BYTES ?? '{}');
const path = /^\/v1\/topics\/([^/]+)\/submissions\/([^/]+)$/;

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  if (request.method === 'GET') return response.end(bytes);
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const [, topic, id] = path.exec(request.url ?? '') ?? [];
    const params = parse(routes.submit.params, { topic, id });
    const { data } = parse(routes.submit.body, JSON.parse(Buffer.concat(chunks).toString()));
    response.statusCode = params.data && data ? 201 : 422;
    const url = `http://localhost/r/${id}`;
    response.end(JSON.stringify({ id, status: 'received', submitted_at: new Date().toISOString(), url }));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}/desk/`);
});
