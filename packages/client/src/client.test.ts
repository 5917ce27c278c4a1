import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeProblem, makeReceipt, ProblemError, showTopic, type TopicOf } from '@veche/protocol';
import { sampleSpace, sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { createClient } from './create-client.ts';
import { memoryStorage } from './storage.ts';
import { hangUp, json, scriptedServer } from './testing/scripted-server.ts';

const now = new Date('2026-11-23T00:00:00Z');
const projects = showTopic(
  {
    id: 'projects',
    draft: sampleTopics(now).projects,
    space: sampleSpace,
    updated_at: now.toISOString(),
    taken: { held: {}, waiting: {} },
  },
  now,
) as TopicOf<'poll'>;

const receipt = makeReceipt();
const acknowledged = {
  id: receipt.id,
  status: 'received',
  submitted_at: now.toISOString(),
  url: `https://veche.example/r/${receipt.id}`,
};

const open = (endpoint: string) => createClient({ endpoint, storage: memoryStorage() });

const rejection = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => assert.fail('it should have been refused'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemError, String(error));
  return error.problem;
};

describe('a call', () => {
  test('gives a topic as its schema shows it', async () => {
    await using server = await scriptedServer(json(200, projects));
    assert.deepEqual(await open(server.endpoint).topic('projects'), projects);
    assert.equal(server.seen[0]?.url, '/v1/topics/projects');
  });

  test('keeps a parameter inside its place in the path', async () => {
    await using server = await scriptedServer(json(404, makeProblem('not-found')));
    assert.equal((await rejection(open(server.endpoint).topic('../../etc?x#y'))).code, 'not-found');
    assert.equal(server.seen[0]?.url, '/v1/topics/..%2F..%2Fetc%3Fx%23y');
  });

  test('throws the problem of the endpoint', async () => {
    await using server = await scriptedServer(json(403, makeProblem('origin-not-allowed')));
    assert.deepEqual(await rejection(open(server.endpoint).topic('x')), makeProblem('origin-not-allowed'));
  });

  for (const [name, reply] of Object.entries({
    'an error page': json(500, 'oops'),
    'the wrong shape': json(200, { id: 'projects' }),
    'no JSON at all': (response: import('node:http').ServerResponse) => response.end('<!doctype html>'),
    'a status nobody agreed on': json(202, projects),
  })) {
    test(`calls ${name} unreadable`, async () => {
      await using server = await scriptedServer(reply);
      assert.equal((await rejection(open(server.endpoint).topic('projects'))).code, 'unreadable');
    });
  }

  test('calls a server that is not there unreachable', async () => {
    const server = await scriptedServer();
    await server[Symbol.asyncDispose]();
    assert.equal((await rejection(open(server.endpoint).topic('projects'))).code, 'unreachable');
  });

  test('lets an abort through as it is', async () => {
    await using server = await scriptedServer();
    const signal = AbortSignal.abort();
    await assert.rejects(open(server.endpoint).topic('projects', signal), { name: 'AbortError' });
  });
});

test('every call can be ended, and then says nothing to anybody', async () => {
  const signal = AbortSignal.abort();
  const fetch = () => assert.fail('it should not be sent');
  const client = createClient({ endpoint: 'https://veche.example', fetch, storage: memoryStorage() });
  const { id } = receipt;
  const calls: Promise<unknown>[] = [
    client.space('ozersk', signal),
    client.answers('ozersk', signal),
    client.cases('ozersk', {}, signal),
    client.case(id, signal),
    client.followCase(id, id, true, signal),
    client.askForNews(id, { email: 'vera@example.org', locale: 'en' }, signal),
    client.comment(id, id, { text: 'Yes' }, signal),
    client.topics('ozersk', {}, signal),
    client.topic('projects', signal),
    client.submit(projects, receipt, sampleSubmissions.projects, signal),
    client.follow(receipt, signal),
    client.say(receipt, { id, text: 'Yes' }, signal),
    client.judge(receipt, { id, is_solved: true }, signal),
    client.permitPublishing(receipt, true, signal),
    client.withdraw(receipt, signal),
    client.results('projects', receipt, signal),
  ];
  for (const call of calls) await assert.rejects(call, { name: 'AbortError' });
  const local = ['load', 'check', 'receiptUrl', 'caseUrl'];
  const methods = Object.entries(client).filter(([, value]) => typeof value === 'function');
  assert.equal(calls.length, methods.length - local.length);
});

describe('submit', () => {
  test('sends what was given, with the token in the header only', async () => {
    await using server = await scriptedServer(json(201, acknowledged));
    const answer = await open(server.endpoint).submit(projects, receipt, sampleSubmissions.projects);
    assert.deepEqual(answer, acknowledged);
    const [request] = server.seen;
    assert.equal(request?.method, 'PUT');
    assert.equal(request?.url, `/v1/topics/projects/submissions/${receipt.id}`);
    assert.equal(request?.headers.authorization, `Bearer ${receipt.token}`);
    assert.deepEqual(request?.body, sampleSubmissions.projects);
    assert.ok(!JSON.stringify([request?.url, request?.body]).includes(receipt.token));
  });

  test('sends the same again when the connection breaks or the server is away', async () => {
    await using server = await scriptedServer(
      hangUp,
      json(503, makeProblem('unavailable')),
      json(200, acknowledged),
    );
    await open(server.endpoint).submit(projects, receipt, sampleSubmissions.projects);
    assert.equal(server.seen.length, 3);
    assert.equal(new Set(server.seen.map(({ url, body }) => JSON.stringify([url, body]))).size, 1);
  });

  test('takes a refusal as final', async () => {
    await using server = await scriptedServer(json(409, makeProblem('closed')), json(201, acknowledged));
    const sent = open(server.endpoint).submit(projects, receipt, sampleSubmissions.projects);
    assert.equal((await rejection(sent)).code, 'closed');
    assert.equal(server.seen.length, 1);
  });

  test('asks nobody when the answer breaks a limit of the topic', async () => {
    await using server = await scriptedServer();
    const input = { answer: { choices: [] }, locale: 'ru' };
    const { code, issues } = await rejection(open(server.endpoint).submit(projects, receipt, input));
    assert.equal(code, 'invalid');
    assert.deepEqual(
      issues?.map((issue) => [issue.path.join('.'), issue.code, issue.limit]),
      [
        ['answer.choices', 'too_few', 1],
        ['participant', 'required', undefined],
      ],
    );
    assert.equal(server.seen.length, 0);
  });
});

test('a receipt link carries its secret in the fragment only', () => {
  const url = new URL(open('https://veche.example/').receiptUrl(receipt));
  assert.equal(url.pathname, `/r/${receipt.id}`);
  assert.equal(url.hash, `#${receipt.token}`);
  assert.equal(url.search, '');
});
