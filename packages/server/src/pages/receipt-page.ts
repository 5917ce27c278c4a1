import { refusal, uuid } from '@veche/protocol';
import { directionOf } from '@veche/words';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { languageOf, wordsIn } from '../plain/page.ts';

/** A page that opens one receipt. The secret is in the fragment, which never reaches this server. */
export function registerReceiptPage(app: FastifyInstance): void {
  app.get('/r/:id', async (request, reply) => {
    const id = z.safeParse(uuid, (request.params as { id: string }).id);
    // Only a UUID goes into the page, so nothing needs escaping.
    if (!id.success) throw refusal('not-found');
    const lang = languageOf(request);
    const { loading, receipt, plain } = wordsIn(lang);
    reply.header('cache-control', 'no-store');
    reply.header('x-robots-tag', 'noindex');
    reply.type('text/html; charset=utf-8');
    return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${receipt.title}</title>
    <link rel="icon" href="/desk/icon.svg">
    <link rel="stylesheet" href="/receipt.css">
    <script type="module" src="/veche.js"></script>
  </head>
  <body>
    <main>
      <veche-receipt endpoint="/" submission="${id.data}">${loading}</veche-receipt>
      <noscript><a href="/f/receipt/${id.data}">${plain.withoutScript}</a></noscript>
    </main>
  </body>
</html>
`;
  });

  app.get('/receipt.css', async (_, reply) => {
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600');
    return `:root{color-scheme:light dark}body{margin:0;background:light-dark(#eef3f6,#0d1215);color:light-dark(#1b2730,#e7edf1);font:1rem/1.5 system-ui,sans-serif}main{max-inline-size:46rem;margin-inline:auto;padding:clamp(1rem,4vw,3rem)}
`;
  });
}
