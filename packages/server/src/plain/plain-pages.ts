import formbody from '@fastify/formbody';
import type { FastifyError, FastifyInstance } from 'fastify';
import { html } from 'ghtml';
import type { Context } from '../context.ts';
import { problemOf } from '../door/errors.ts';
import { requireOwnOrigin } from '../door/origin.ts';
import { registerCases } from './case-routes.ts';
import { languageOf, sendPage, wordsIn } from './page.ts';
import { registerReceipt } from './receipt-routes.ts';
import { plainStyles } from './styles.ts';
import { registerSubscription } from './subscription-routes.ts';
import { registerTopic } from './topic-routes.ts';

/** Largest form, in bytes: a browser writes one letter of Russian in six. */
const bodyLimit = 512 * 1024;

/**
 * The same questions and receipts as pages of plain HTML, for browsers without JavaScript. They need no cookie: what a
 * script would keep on the device goes from page to page in the form.
 */
export async function registerPlainPages(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(formbody, { bodyLimit });
  const isOwn = requireOwnOrigin(context);
  app.addHook('onRequest', async function (request, reply) {
    // Any page may link here; none but ours may send a form.
    if (request.method === 'POST') await isOwn.call(this, request, reply);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { code, status } = problemOf(error);
    if (status >= 500) request.log.error({ err: error }, 'failed');
    const lang = languageOf(request);
    const sentence = wordsIn(lang).problem[code];
    return sendPage(reply, status, lang, sentence, html`<p class="alert" role="alert">${sentence}</p>`);
  });
  registerTopic(app, context);
  registerCases(app, context);
  registerReceipt(app, context);
  registerSubscription(app, context);
  app.get('/plain.css', async (_, reply) => {
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600');
    return plainStyles;
  });
}
