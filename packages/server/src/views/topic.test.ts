import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { openEndpoint, sending } from '../testing/endpoint.ts';

const topics = sampleTopics(new Date('2026-11-23T00:00:00Z'));
const { feedback } = topics;

test('a space shows nothing of what only its staff sets', async () => {
  await using endpoint = await openEndpoint();
  const { body } = await endpoint.send(routes.readSpace, { params: { space: 'ozersk' } });
  assert.deepEqual(Object.keys(body).sort(), [
    'appeal_url',
    'departments',
    'id',
    'languages',
    'name',
    'privacy_url',
  ]);
});

test('a topic that did not change costs 304 and no body; a place that was taken changes it', async () => {
  await using endpoint = await openEndpoint();
  const asked = { params: { topic: 'cleanup' } };
  const first = await endpoint.send(routes.readTopic, asked);
  const etag = String(first.headers.etag);
  assert.equal(first.headers['cache-control'], 'no-cache');
  const again = await endpoint.send(routes.readTopic, { ...asked, headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
  assert.equal(again.body, undefined);
  await endpoint.send(routes.submit, sending('cleanup', sampleSubmissions.cleanup));
  const changed = await endpoint.send(routes.readTopic, { ...asked, headers: { 'if-none-match': etag } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.etag, etag);
});

test('a topic opens and closes by the clock', async () => {
  const timed = {
    ...feedback,
    opens_at: '2026-11-23T10:00:00.000Z',
    closes_at: '2026-11-23T12:00:00.000Z',
  };
  await using endpoint = await openEndpoint({ topics: { timed } });
  const states = [];
  for (const ms of [0, 3_600_000, 2 * 3_600_000]) {
    endpoint.pass(ms);
    const { body } = await endpoint.send(routes.readTopic, { params: { topic: 'timed' } });
    states.push(body.state);
    const sent = sending('timed', sampleSubmissions.feedback);
    assert.equal((await endpoint.send(routes.submit, sent)).status, body.state === 'open' ? 201 : 409);
  }
  assert.deepEqual(states, ['scheduled', 'open', 'closed']);
});

test('a draft is there for nobody but the desk', async () => {
  await using endpoint = await openEndpoint({ topics: { hidden: { ...feedback, state: 'draft' } } });
  const params = { topic: 'hidden' };
  assert.equal((await endpoint.send(routes.readTopic, { params })).code, 'not-found');
  assert.equal((await endpoint.send(routes.readResults, { params })).code, 'not-found');
  const sent = sending('hidden', sampleSubmissions.feedback);
  assert.equal((await endpoint.send(routes.submit, sent)).code, 'not-found');
  const listed = await endpoint.send(routes.listTopics, { params: { space: 'ozersk' } });
  assert.deepEqual(listed.body.topics, []);
  const desk = await endpoint.signIn();
  assert.equal((await desk.send(staffRoutes.readStaffTopic, { params })).body.draft.state, 'draft');
});

test('topics are listed by kind and state, open ones unless said', async () => {
  await using endpoint = await openEndpoint({
    topics: { ...topics, over: { ...feedback, state: 'closed' } },
  });
  const list = async (query?: Record<string, string>) => {
    const { body } = await endpoint.send(routes.listTopics, { params: { space: 'ozersk' }, query });
    return body.topics.map((topic: { id: string }) => topic.id);
  };
  assert.deepEqual(await list(), ['cleanup', 'feedback', 'initiative', 'projects', 'themes']);
  assert.deepEqual(await list({ kind: '', state: '' }), await list());
  assert.deepEqual(await list({ kind: 'poll' }), ['projects', 'themes']);
  assert.deepEqual(await list({ state: 'closed' }), ['over']);
  assert.deepEqual(await list({ state: 'closed', kind: 'poll' }), []);
});
