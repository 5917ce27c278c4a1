import { ProblemError, parse, refusal, secretToken, textIn, uuid } from '@veche/protocol';
import { mailWords } from '@veche/words/mail';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { about } from '../mail/letters/about.ts';
import { choosePace } from '../verbs/choose-pace.ts';
import { unsubscribe } from '../verbs/unsubscribe.ts';
import { openSubscription } from '../views/subscription.ts';
import { languageOf, sendPage } from './page.ts';
import { subscriptionKeyPage, subscriptionPage, subscriptionScript } from './subscription-page.ts';

function idIn(params: unknown): string {
  const { data } = parse(uuid, (params as { id: string }).id);
  if (!data) throw refusal('not-found');
  return data;
}

async function act(context: Context, id: string, key: string, wanted: string | undefined): Promise<void> {
  if (wanted === 'each' || wanted === 'daily') await choosePace(context, id, key, wanted);
  else if (wanted === 'none') await unsubscribe(context, id, key);
}

/** Where the link in a mail leads: whether and how often its reader wants mails. */
export function registerSubscription(app: FastifyInstance, context: Context): void {
  app.get('/m/:id', async (request, reply) => {
    const id = idIn(request.params);
    const lang = languageOf(request) as keyof typeof mailWords;
    const { page } = mailWords[lang];
    reply.header('x-robots-tag', 'noindex');
    return sendPage(reply, 200, lang, page.title, subscriptionKeyPage(id, page, false));
  });

  app.post('/m/:id', async (request, reply) => {
    const id = idIn(request.params);
    const lang = languageOf(request) as keyof typeof mailWords;
    const { page } = mailWords[lang];
    const form = (request.body ?? {}) as Record<string, string>;
    reply.header('x-robots-tag', 'noindex');
    try {
      // Somebody may paste the whole link.
      const { data: key } = parse(
        secretToken,
        String(form.key ?? '')
          .trim()
          .split('#')
          .at(-1),
      );
      if (!key) throw refusal('not-found');
      await act(context, id, key, form.act);
      const subscription = await openSubscription(context, context.db, id, key);
      const found = await about(context, id);
      const title = textIn(found?.topic.draft.title, lang);
      return sendPage(reply, 200, lang, page.title, subscriptionPage(subscription, { title, key, page }));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
      return sendPage(reply, error.problem.status, lang, page.title, subscriptionKeyPage(id, page, true));
    }
  });

  app.get('/m.js', async (_, reply) => {
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600');
    return subscriptionScript;
  });
}
