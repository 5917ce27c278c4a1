import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface Folders {
  /** Holds `veche.js`, the script that sites embed. */
  script: string;
  desk: string;
  /** The sample page, where the demo is served. */
  demo?: string;
}

/** Hands out what the build made. Any site may load the script; everything else is for our own pages. */
export async function serveFiles(app: FastifyInstance, { script, desk, demo }: Folders): Promise<void> {
  await app.register(fastifyStatic, { root: script, serve: false, cacheControl: false });

  app.get('/veche.js', async (_, reply) => {
    if (!existsSync(join(script, 'veche.js'))) return reply.callNotFound();
    reply.header('access-control-allow-origin', '*');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    reply.header('cache-control', 'no-cache');
    return reply.sendFile('veche.js');
  });

  const folders = [{ root: desk, prefix: '/desk/' }, ...(demo ? [{ root: demo, prefix: '/' }] : [])];
  for (const { root, prefix } of folders.filter((folder) => existsSync(folder.root))) {
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: false,
      cacheControl: false,
      // Only files that were there at the start: no path is looked up on the disk.
      wildcard: false,
      globIgnore: ['**/package.json', '**/*.ts'],
      setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
    });
  }
  app.get('/desk', (_, reply) => reply.redirect('/desk/'));
}
