import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type Endpoint, openEndpoint, opening } from '../testing/endpoint.ts';
import { publishable, published } from '../testing/good-requests.ts';
import { Reader } from '../testing/reader.ts';

const follow = (url: string, ...ids: string[]) =>
  Reader.open(`${url}/v1/spaces/ozersk/events?cases=${ids.join()}`);

const answer = (endpoint: Endpoint, id: string, text: string, is_public: boolean) =>
  endpoint.signIn().then((desk) =>
    desk.send(staffRoutes.reply, {
      params: { id, message: randomUUID() },
      body: { step: 'ask', text, is_public },
    }),
  );

test('a reader of a public case hears of what everybody may read, and not that anything private happened', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const { params, token } = await published(endpoint);
  const { id } = params;
  const desk = await endpoint.signIn();
  await answer(endpoint, id, 'Сначала', true);
  await using reader = await follow(url, id);
  await reader.count(1);
  const said = { params: { id, message: randomUUID() }, token, body: { text: 'Тайное' } };
  await desk.send(staffRoutes.note, { params: { id, note: randomUUID() }, body: { text: 'Для своих' } });
  await desk.send(staffRoutes.readOriginal, { params: { id } });
  await answer(endpoint, id, 'Для одного', false);
  await desk.send(staffRoutes.changeSubmission, { params: { id }, body: { assignee: 'admin' } });
  await answer(endpoint, id, 'Для всех', true);
  await reader.count(2);
  // That the resident answered the question is a change of status, which everybody reads.
  await endpoint.send(routes.say, said);
  await reader.count(3);
  await endpoint.send(routes.followCase, { params: { id, follower: randomUUID() } });
  await reader.count(4);
  assert.deepEqual(reader.events, Array(4).fill({ type: 'case', case: id }));
});

test('a case that is hidden is told of once more, then it is not there; when it comes back, that is told too', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const { params, token } = await published(endpoint);
  const { id } = params;
  await using reader = await follow(url, id);
  await reader.count(1);
  const permit = (may_publish: boolean) =>
    endpoint.send(routes.permitPublishing, { ...opening({ params, token }), body: { may_publish } });
  await permit(false);
  await reader.count(2);
  assert.equal((await endpoint.send(routes.readCase, { params: { id } })).code, 'not-found');
  await using other = await follow(url, id);
  await other.count(1);
  await permit(true);
  const desk = await endpoint.signIn();
  await answer(endpoint, id, 'Пока для одного', true);
  await desk.send(staffRoutes.publishSubmission, { params: { id }, body: { texts: { 'answer.text': 'x' } } });
  await reader.count(3);
  await other.count(2);
});

test('of a submission that is not public, or of another space, nothing is told', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const { id } = (await publishable(endpoint)).params;
  const { params } = await published(endpoint);
  await using reader = await follow(url, id, params.id, randomUUID());
  await reader.count(3);
  await answer(endpoint, id, 'Для одного', true);
  await answer(endpoint, params.id, 'Для всех', true);
  await reader.count(4);
  assert.deepEqual(reader.events.at(-1), { type: 'case', case: params.id });
});

test('a rush of followers is told as its sum', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const { id } = (await published(endpoint)).params;
  await using reader = await follow(url, id);
  await reader.count(1);
  const all = Array.from({ length: 100 }, () =>
    endpoint.send(routes.followCase, { params: { id, follower: randomUUID() } }),
  );
  await Promise.all(all);
  const { body } = await endpoint.send(routes.readCase, { params: { id } });
  assert.equal(body.followers, 100);
  await reader.count(2);
  assert.ok(reader.events.length < 10, `${reader.events.length} events for 100 followers`);
});
