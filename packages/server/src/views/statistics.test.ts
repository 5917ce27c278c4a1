import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type Endpoint, hire, openEndpoint, sending } from '../testing/endpoint.ts';
import { aVote } from '../testing/good-requests.ts';

const { readStatistics, reply } = staffRoutes;
const day = 86_400_000;

async function write(endpoint: Endpoint, category: string) {
  const sent = sending('feedback', { answer: { category, text: 'Яма' }, locale: 'ru' });
  await endpoint.send(routes.submit, sent);
  return sent;
}

/** On the 23rd two about streets and one about homes, and a vote; one is answered in time, with five stars, one far too late. */
async function someWork(endpoint: Endpoint) {
  const [first, second] = [await write(endpoint, 'streets'), await write(endpoint, 'streets')];
  await write(endpoint, 'homes');
  await endpoint.send(routes.submit, aVote());
  const answer = async (id: string) => {
    const said = { params: { id, message: crypto.randomUUID() }, body: { step: 'answer', text: 'Сделано' } };
    await (await endpoint.signIn()).send(reply, said);
  };
  endpoint.pass(day);
  await answer(first.params.id);
  const judging = { id: crypto.randomUUID(), is_solved: true, rating: 5 };
  await endpoint.send(routes.judge, { params: { id: first.params.id }, token: first.token, body: judging });
  endpoint.pass(60 * day);
  await answer(second.params.id);
}

test('statistics tell what came, what was answered and when, by time, subject and department; votes are not counted', async () => {
  await using endpoint = await openEndpoint();
  await someWork(endpoint);
  const desk = await endpoint.signIn();
  const { body } = await desk.send(readStatistics, { query: { from: '2026-11-01', to: '2027-01-31' } });
  assert.deepEqual([body.received, body.answered, body.promised, body.on_time], [3, 2, 2, 1]);
  assert.equal(body.unit, 'month');
  assert.deepEqual(body.periods, [
    { from: '2026-11-01', received: 3, answered: 1, promised: 1, on_time: 1 },
    { from: '2026-12-01', received: 0, answered: 0, promised: 0, on_time: 0 },
    { from: '2027-01-01', received: 0, answered: 1, promised: 1, on_time: 0 },
  ]);
  assert.deepEqual(body.categories, [
    { key: 'streets', received: 2 },
    { key: 'homes', received: 1 },
  ]);
  assert.deepEqual(body.departments, [
    { department: 'transport', answered: 2, promised: 2, on_time: 1, overdue: 0 },
    { department: 'housing', answered: 0, promised: 0, on_time: 0, overdue: 1 },
  ]);
  assert.deepEqual(body.ratings, [0, 0, 0, 0, 1]);
  const days = await desk.send(readStatistics, { query: { from: '2026-11-22', to: '2026-11-24' } });
  const parts = days.body.periods.map(({ received, answered }: Record<string, number>) => [
    received,
    answered,
  ]);
  assert.deepEqual(parts, [
    [0, 0],
    [3, 0],
    [0, 1],
  ]);
  const backwards = await desk.send(readStatistics, { query: { from: '2026-11-24', to: '2026-11-22' } });
  assert.equal(backwards.code, 'invalid');
});

test('statistics are of one department where it is asked for, and where the reader sees no other', async () => {
  await using endpoint = await openEndpoint();
  await someWork(endpoint);
  const admin = await endpoint.signIn();
  const received = async (query: Record<string, string>, desk = admin) =>
    (await desk.send(readStatistics, { query })).body.received;
  assert.equal(await received({}), 3);
  assert.equal(await received({ department: 'housing' }), 1);
  await hire(endpoint.context, 'moderator', { department: 'housing', role: 'moderator' });
  const moderator = await endpoint.signIn('moderator');
  assert.equal(await received({ department: 'transport' }, moderator), 1);
});
