import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type Endpoint, openEndpoint } from '../testing/endpoint.ts';
import { publishable, published } from '../testing/good-requests.ts';

const { followCase, unfollowCase, readCase, listCases } = routes;

async function begin(endpoint: Endpoint) {
  const desk = await endpoint.signIn();
  return {
    desk,
    follow: async (
      id: string,
      follower: string,
      route: typeof followCase | typeof unfollowCase = followCase,
    ) => endpoint.send(route, { params: { id, follower } }),
    count: async (id: string) => (await endpoint.send(readCase, { params: { id } })).body.followers,
    merge: (id: string, duplicate_of: string) =>
      desk.send(staffRoutes.reply, {
        params: { id, message: randomUUID() },
        body: { step: 'merge', text: 'Об этом уже писали', duplicate_of },
      }),
    publish: (id: string) =>
      desk.send(staffRoutes.publishSubmission, {
        params: { id },
        body: { texts: { 'answer.text': 'Фонарь' } },
      }),
  };
}

const idOf = async (made: Promise<{ params: { id: string } }>) => (await made).params.id;

test('a follower is counted once, however often and at once it is told; and no longer when it goes', async () => {
  await using endpoint = await openEndpoint();
  const { follow, count } = await begin(endpoint);
  const id = await idOf(published(endpoint));
  const follower = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => follow(id, follower)));
  for (const { status, body } of answers) assert.deepEqual([status, body.followers], [200, 1]);
  await follow(id, randomUUID());
  assert.equal(await count(id), 2);
  for (let time = 0; time < 2; time += 1)
    assert.equal((await follow(id, follower, unfollowCase)).body.followers, 1);
  assert.equal(await count(id), 1);
  const stored = await endpoint.context.db.selectFrom('followers').selectAll().execute();
  assert.ok(stored.every(({ follower_hash }) => follower_hash.length === 64));
});

test('what is not public is followed by nobody, and those who follow a hidden one are there when it comes back', async () => {
  await using endpoint = await openEndpoint();
  const { desk, follow, count, publish } = await begin(endpoint);
  const id = await idOf(publishable(endpoint));
  assert.equal((await follow(id, randomUUID())).code, 'not-found');
  await publish(id);
  await follow(id, randomUUID());
  await desk.send(staffRoutes.hideSubmission, { params: { id } });
  assert.equal((await follow(id, randomUUID())).code, 'not-found');
  await publish(id);
  assert.equal(await count(id), 1);
});

test('the most followed come first', async () => {
  await using endpoint = await openEndpoint();
  const { follow } = await begin(endpoint);
  const all = [];
  for (let one = 0; one < 3; one += 1) all.push(await idOf(published(endpoint)));
  const [first = '', second = '', third = ''] = all;
  for (const id of [second, second, first]) await follow(id, randomUUID());
  const list = async (query: Record<string, string>) =>
    (await endpoint.send(listCases, { params: { space: 'ozersk' }, query })).body;
  const page = await list({ sort: 'followed', limit: '2' });
  const next = await list({ sort: 'followed', limit: '2', cursor: page.next_cursor });
  const found = [...page.cases, ...next.cases].map(({ id }: { id: string }) => id);
  assert.deepEqual(found, [second, first, third]);
});

test('who follows a repetition follows the case that it repeats, once, and is led there', async () => {
  await using endpoint = await openEndpoint();
  const { desk, follow, count, merge } = await begin(endpoint);
  const [main, repeated] = [await idOf(published(endpoint)), await idOf(published(endpoint))];
  const both = randomUUID();
  for (const [id, follower] of [
    [main, both],
    [repeated, both],
    [repeated, randomUUID()],
  ] as const)
    await follow(id, follower);
  assert.equal(await count(main), 1);
  assert.equal((await merge(repeated, main)).status, 201);
  assert.equal(await count(main), 2);
  const atDesk = await desk.send(staffRoutes.readStaffSubmission, { params: { id: main } });
  assert.equal(atDesk.body.followers, 2);
  const shown = (await endpoint.send(readCase, { params: { id: repeated } })).body;
  assert.deepEqual([shown.duplicate_of, shown.status], [main, 'duplicate']);
  // Whoever was carried over can go, by the same id.
  assert.equal((await follow(main, both, unfollowCase)).body.followers, 1);
  await desk.send(staffRoutes.hideSubmission, { params: { id: main } });
  assert.equal((await endpoint.send(readCase, { params: { id: repeated } })).body.duplicate_of, null);
});

test('followers are carried to a case that is published later, and by two merges in a row', async () => {
  await using endpoint = await openEndpoint();
  const { follow, count, merge, publish } = await begin(endpoint);
  const [first, second] = [await idOf(published(endpoint)), await idOf(published(endpoint))];
  const last = await idOf(publishable(endpoint));
  await follow(first, randomUUID());
  await merge(first, second);
  await merge(second, last);
  await publish(last);
  assert.equal(await count(last), 1);
});

test('that somebody follows stands in nobody’s way, and tells the desk and the resident nothing', async () => {
  await using endpoint = await openEndpoint();
  const { desk, follow } = await begin(endpoint);
  const id = await idOf(published(endpoint));
  const { version } = (await desk.send(staffRoutes.readStaffSubmission, { params: { id } })).body;
  await follow(id, randomUUID());
  const body = { step: 'answer', text: 'Сделано', version };
  const sent = { params: { id, message: randomUUID() }, body };
  assert.equal((await desk.send(staffRoutes.reply, sent)).status, 201);
});
