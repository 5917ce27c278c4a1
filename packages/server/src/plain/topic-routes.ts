import {
  checkInput,
  makeReceipt,
  makeSecret,
  type Problem,
  ProblemError,
  parse,
  participantKey,
  receipt,
  refusal,
  type SubmissionInput,
  submissionInput,
  type Topic,
  textIn,
} from '@veche/protocol';
import { formatIn } from '@veche/words';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { submit } from '../verbs/submit.ts';
import { readTopic } from '../views/topic.ts';
import type { FormView } from './form-view.ts';
import { languageOf, sendPage, wordsIn } from './page.ts';
import { type Posted, readForm, type Values } from './read-form.ts';
import { sendReceipt } from './receipt-routes.ts';
import { type Keys, topicPage } from './topic-page.ts';

const newKeys = (): Keys => ({ ...makeReceipt(), participant: makeSecret() });

/** The keys that the page was made with. A form without them was not ours. */
function keysIn({ id, token, participant }: Posted): Keys {
  const own = parse(receipt, { id, token });
  const key = parse(participantKey, participant);
  if (!own.data || !key.data) throw refusal('malformed');
  return { ...own.data, participant: key.data };
}

/** What is sent, checked as the API checks it: every issue at once. */
function inputOf(topic: Topic, values: Values, lang: string, participant: string): SubmissionInput {
  const { answer = {}, contact, consent, may_publish } = values;
  const key = topic.is_one_per_participant ? { participant } : {};
  const input = { answer, contact, consent, may_publish, locale: lang, ...key } as SubmissionInput;
  const { data, issues } = parse(submissionInput, input);
  const all = [...checkInput(topic as never, input).issues, ...issues];
  if (!data || all.length > 0) throw refusal('invalid', { issues: all });
  return data;
}

const viewOf = (lang: string, values: Values, problem?: Problem): FormView => ({
  t: wordsIn(lang),
  lang,
  format: formatIn(lang),
  values,
  issues: problem?.issues ?? [],
  problem: problem?.code,
});

/** A question as a page with a form. */
export function registerTopic(app: FastifyInstance, context: Context): void {
  app.get('/f/:topic', async (request, reply) => {
    const { topic: id } = request.params as { topic: string };
    const lang = languageOf(request, (request.query as { lang?: string }).lang);
    const topic = await readTopic(context, id);
    const page = topicPage(topic, viewOf(lang, { answer: { own_share: {} } }), newKeys());
    return sendPage(reply, 200, lang, textIn(topic.title, lang), page);
  });

  app.post('/f/:topic', async (request, reply) => {
    const { topic: id } = request.params as { topic: string };
    const { locale, id: own, token, participant, ...filled } = (request.body ?? {}) as Record<string, string>;
    const lang = languageOf(request, locale);
    const topic = await readTopic(context, id);
    const keys = keysIn({ id: own, token, participant });
    const values = readForm(filled);
    try {
      const input = inputOf(topic, values, lang, keys.participant);
      const { isNew } = await submit(context, { topic: id, id: keys.id, token: keys.token, input });
      return await sendReceipt(context, reply, isNew ? 201 : 200, lang, keys);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problem } = error;
      const page = topicPage(topic, viewOf(lang, values, problem), keys);
      return sendPage(reply, problem.status, lang, textIn(topic.title, lang), page);
    }
  });
}
