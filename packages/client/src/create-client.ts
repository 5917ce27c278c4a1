import {
  checkInput,
  type Issue,
  type KindName,
  parse,
  refusal,
  routes,
  type SubmissionInput,
  submissionInput,
  type TopicOf,
} from '@veche/protocol';
import { addressUnder } from './address.ts';
import { connect } from './call.ts';
import type { Client, ClientOptions, InputTo, TopicFilter } from './client.ts';
import { openLive } from './live.ts';
import { openOutbox } from './outbox.ts';
import { openReceipts, receiptUrl } from './receipts.ts';
import { openStorage } from './storage.ts';

/**
 * Makes a client of one endpoint: in a browser, in Node, in Deno, or with a `fetch` of yours. Without `localStorage` it
 * remembers receipts in memory only, unless it is given a `storage`.
 *
 * @example
 * const client = createClient({ endpoint: 'https://veche.example.org' });
 * try {
 *   const topic = await client.topic('projects');
 * } catch (error) {
 *   if (error instanceof ProblemError && error.problem.code === 'not-found') console.log('Nobody asks that.');
 * }
 */
export function createClient({ endpoint, fetch, storage = openStorage(endpoint) }: ClientOptions): Client {
  const call = connect({ endpoint, fetch });
  const receipts = openReceipts(storage);
  const client: Client = {
    endpoint,
    storage,
    receipts,
    outbox: openOutbox(endpoint, storage, async (letter) => {
      const { id, receipt } = letter;
      const { token } = receipt;
      if (letter.type === 'message') {
        const params = { id: receipt.id, message: id };
        return call(routes.say, { params, body: letter.body, token, isOnce: true });
      }
      const { topic, body } = letter;
      await call(routes.submit, { params: { topic: topic.id, id }, body, token, isOnce: true });
      receipts.settle(topic.id, receipt);
    }),
    live: openLive({ endpoint, fetch }),
    load: async () => client,
    space: (space, signal) => call(routes.readSpace, { params: { space }, signal }),
    answers: (space, signal) => call(routes.readAnswers, { params: { space }, signal }),
    cases: (space, query, signal) => call(routes.listCases, { params: { space }, query, signal }),
    case: (id, signal) => call(routes.readCase, { params: { id }, signal }),
    async followCase(id, follower, isFollowing, signal) {
      const route = isFollowing ? routes.followCase : routes.unfollowCase;
      return (await call(route, { params: { id, follower }, signal })).followers;
    },
    async askForNews(id, body, signal) {
      await call(routes.askForNews, { params: { id }, body, signal });
    },
    comment: (id, comment, body, signal) => call(routes.comment, { params: { id, comment }, body, signal }),
    async topics<K extends KindName>(space: string, query?: TopicFilter<K>, signal?: AbortSignal) {
      const { topics } = await call(routes.listTopics, { params: { space }, query, signal });
      // The endpoint gives those of the kind that was asked for.
      return topics as TopicOf<K>[];
    },
    topic: (topic, signal) => call(routes.readTopic, { params: { topic }, signal }),
    check: async (topic, input) => issuesIn(topic, input),
    async submit(topic, { id, token }, input, signal) {
      const body = checked(topic, input);
      return call(routes.submit, { params: { topic: topic.id, id }, body, token, signal });
    },
    follow: ({ id, token }, signal) => call(routes.readSubmission, { params: { id }, token, signal }),
    say: ({ id, token }, { id: message, text }, signal) =>
      call(routes.say, { params: { id, message }, body: { text }, token, signal }),
    judge: ({ id, token }, body, signal) => call(routes.judge, { params: { id }, body, token, signal }),
    permitPublishing: ({ id, token }, may_publish, signal) =>
      call(routes.permitPublishing, { params: { id }, body: { may_publish }, token, signal }),
    withdraw: ({ id, token }, signal) => call(routes.withdraw, { params: { id }, token, signal }),
    results: (topic, receipt, signal) =>
      call(routes.readResults, {
        params: { topic },
        query: receipt && { submission: receipt.id },
        token: receipt?.token,
        signal,
      }),
    receiptUrl: (receipt) => receiptUrl(endpoint, receipt),
    caseUrl: (space, id) => addressUnder(endpoint, '/c/{space}/{id}', { space, id }),
  };
  return client;
}

function issuesIn<K extends KindName>(topic: TopicOf<K>, input: InputTo<K>): Issue[] {
  return [...checkInput(topic, input as SubmissionInput).issues, ...parse(submissionInput, input).issues];
}

/** The input in the form that is sent; throws `invalid` with every issue at once. */
function checked<K extends KindName>(topic: TopicOf<K>, input: InputTo<K>): SubmissionInput {
  const { data } = parse(submissionInput, input);
  const { answer } = checkInput(topic, input as SubmissionInput);
  const issues = issuesIn(topic, input);
  if (!data || !answer || issues.length > 0) throw refusal('invalid', { issues });
  return { ...data, answer };
}
