import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface Folders {
  /** Holds `veche.js`, the script that sites embed, and in `veche/` the parts that it loads. */
  script: string;
  desk: string;
  /** The sample page, where the demo is served. */
  demo?: string;
}

/** For the script and its parts, where they are there. The name of a part changes with its text; `pinned.json` names one. */
function forEverySite(reply: { header(name: string, value: string): unknown }, path: string): void {
  const isPart = /[\\/]veche[\\/].+\.js$/.test(path);
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('cache-control', isPart ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Hands out what the build made. Any site may load the script; everything else is for our own pages. */
export async function serveFiles(app: FastifyInstance, { script, desk, demo }: Folders): Promise<void> {
  await app.register(fastifyStatic, {
    root: script,
    serve: false,
    cacheControl: false,
    setHeaders: (reply, path) => forEverySite(reply, path.slice(script.length)),
  });
  for (const file of ['veche.js', 'veche.classic.js'])
    app.get(`/${file}`, (_, reply) => reply.sendFile(file));
  app.get('/themes/:theme', (request, reply) => {
    const { theme } = request.params as { theme: string };
    return /^[a-z]+\.css$/.test(theme) ? reply.sendFile(`themes/${theme}`) : reply.callNotFound();
  });
  app.get('/veche/:part', (request, reply) => {
    const { part } = request.params as { part: string };
    return /^([\w.-]+\.js|pinned\.json)$/.test(part) ? reply.sendFile(`veche/${part}`) : reply.callNotFound();
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
