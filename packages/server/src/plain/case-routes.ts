import {
  casesQuery,
  makeUuid,
  ProblemError,
  type PublicCase,
  parse,
  refusal,
  routes,
  uuid,
} from '@veche/protocol';
import { formatIn } from '@veche/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { askForNews } from '../verbs/ask-for-news.ts';
import { comment } from '../verbs/comment.ts';
import { findPage } from '../views/case-list.ts';
import { caseBytes } from '../views/public-case.ts';
import { type CaseView, casePage, headingOf } from './case-page.ts';
import { casesPage } from './cases-page.ts';
import { languageOf, sendPage, wordsIn } from './page.ts';
import { type Posted, readForm } from './read-form.ts';

/** A filter that cannot be read filters nothing: an address that somebody shortened still leads to the list. */
function queryOf(request: FastifyRequest) {
  const asked = Object.entries(request.query as Record<string, string>).filter(([, value]) => value !== '');
  return parse(casesQuery, Object.fromEntries(asked)).data ?? {};
}

/** What everybody may read, as pages that need no script and that search engines may know. */
export function registerCases(app: FastifyInstance, context: Context): void {
  const viewOf = (request: FastifyRequest) => {
    const lang = languageOf(request, (request.query as { lang?: string }).lang);
    return { t: wordsIn(lang), lang, format: formatIn(lang), values: {}, issues: [] };
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

  async function sendCase(request: FastifyRequest, reply: FastifyReply, more: Partial<CaseView> = {}) {
    const { space, id } = request.params as { space: string; id: string };
    const view = { ...viewOf(request), ...more };
    const one: PublicCase = JSON.parse((await caseBytes(context, id)).text);
    if (one.space !== space) throw refusal('not-found');
    const about = { description: one.excerpt, url: `${context.publicUrl}/c/${space}/${id}` };
    const isRead = request.method === 'GET' ? about : undefined;
    const status = view.issues.length > 0 ? 422 : 200;
    return sendPage(reply, status, view.lang, headingOf(one.excerpt), casePage(one, view), isRead);
  }

  app.get('/c/:space/:id', (request, reply) => sendCase(request, reply));

  app.post('/c/:space/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    const values = readForm((request.body ?? {}) as Posted);
    const { data, issues } = parse(routes.askForNews.body, { ...values, locale: viewOf(request).lang });
    if (!data) return sendCase(request, reply, { values, issues });
    await askForNews(context, { submission: id, ...data });
    return sendCase(request, reply, { isAsked: true });
  });

  app.post('/c/:space/:id/comments', async (request, reply) => {
    const { id } = request.params as { id: string };
    const values = readForm((request.body ?? {}) as Posted);
    const { comment: own, ...written } = values;
    const { data, issues } = parse(routes.comment.body, written);
    try {
      if (!data) throw refusal('invalid', { issues });
      await comment(context, { submission: id, id: parse(uuid, own).data ?? makeUuid(), ...data });
      return await sendCase(request, reply, { isCommented: true });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'invalid') throw error;
      return sendCase(request, reply, { values, issues: error.problem.issues ?? [] });
    }
  });
}
