import { casesQuery, type PublicCase, parse, refusal } from '@veche/protocol';
import { formatIn } from '@veche/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { findPage } from '../views/case-list.ts';
import { caseBytes } from '../views/public-case.ts';
import { casePage, headingOf } from './case-page.ts';
import { casesPage } from './cases-page.ts';
import { languageOf, sendPage, wordsIn } from './page.ts';

/** A filter that cannot be read filters nothing: an address that somebody shortened still leads to the list. */
function queryOf(request: FastifyRequest) {
  const asked = Object.entries(request.query as Record<string, string>).filter(([, value]) => value !== '');
  return parse(casesQuery, Object.fromEntries(asked)).data ?? {};
}

/** What everybody may read, as pages that need no script and that search engines may know. */
export function registerCases(app: FastifyInstance, context: Context): void {
  const viewOf = (request: FastifyRequest) => {
    const lang = languageOf(request, (request.query as { lang?: string }).lang);
    return { t: wordsIn(lang), lang, format: formatIn(lang) };
  };

  app.get('/c/:space', async (request, reply) => {
    const { space } = request.params as { space: string };
    const view = viewOf(request);
    const book = await context.catalogue.book(space);
    const query = queryOf(request);
    const page = casesPage(book, await findPage(context, space, query), query, view);
    const { title, hint } = view.t.cases;
    const about = { description: hint, url: `${context.publicUrl}/c/${space}` };
    return sendPage(reply, 200, view.lang, title, page, about);
  });

  app.get('/c/:space/:id', async (request, reply) => {
    const { space, id } = request.params as { space: string; id: string };
    const view = viewOf(request);
    const one: PublicCase = JSON.parse((await caseBytes(context, id)).text);
    if (one.space !== space) throw refusal('not-found');
    const about = { description: one.excerpt, url: `${context.publicUrl}/c/${space}/${id}` };
    return sendPage(reply, 200, view.lang, headingOf(one.excerpt), casePage(one, view), about);
  });
}
