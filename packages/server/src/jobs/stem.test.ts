import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { inTransaction } from '../store/database.ts';
import { type Endpoint, openEndpoint, sending } from '../testing/endpoint.ts';
import { stem } from './stem.ts';

/** As the migration finds rows that were written before it. */
const forget = ({ context }: Endpoint) =>
  inTransaction(context.store, (db) => db.updateTable('submissions').set({ stems: null }).execute());

const write = async (endpoint: Endpoint, texts: string[]) => {
  const sent = texts.map((text) =>
    sending('feedback', { answer: { category: 'streets', text }, locale: 'ru' }),
  );
  for (const one of sent) await endpoint.send(routes.submit, one);
  return sent;
};

/** How many are found by the word. */
async function find(endpoint: Endpoint, q: string): Promise<number> {
  const desk = await endpoint.signIn();
  return (await desk.send(staffRoutes.readInbox, { query: { q, limit: '100' } })).body.items.length;
}

test('rows from before the index are found after it, page by page', async () => {
  await using endpoint = await openEndpoint();
  await write(
    endpoint,
    Array.from({ length: 150 }, (_, index) => `Яма ${index}`),
  );
  await forget(endpoint);
  assert.equal(await find(endpoint, 'ямы'), 0);
  assert.ok(await stem(endpoint.context, {}));
  assert.equal(await find(endpoint, 'ямы'), 100);
  assert.ok(await stem(endpoint.context, {}));
  assert.equal(await find(endpoint, '149'), 1);
  assert.equal(await stem(endpoint.context, {}), undefined);
});

test('whoever says more before their turn is found by all of it, and only once', async () => {
  await using endpoint = await openEndpoint();
  const [pit] = await write(endpoint, ['Яма']);
  await forget(endpoint);
  const message = { ...pit, params: { id: pit?.params.id ?? '', message: crypto.randomUUID() } };
  await endpoint.send(routes.say, { ...message, body: { text: 'И люк' } });
  assert.equal(await find(endpoint, 'яма люк'), 1);
  await stem(endpoint.context, {});
  assert.equal(await find(endpoint, 'яма люк'), 1);
});

test('a row is found as it is, not as it was', async () => {
  await using endpoint = await openEndpoint();
  const [pit] = await write(endpoint, ['Яма']);
  const desk = await endpoint.signIn();
  const found = async (query: Record<string, string>) =>
    (await desk.send(staffRoutes.readInbox, { query: { q: 'яма', ...query } })).body.items.length;
  assert.deepEqual([await found({ queue: 'new' }), await found({ queue: 'mine' })], [1, 0]);
  const change = { params: { id: pit?.params.id ?? '' }, body: { assignee: 'admin', step: 'take' } };
  await desk.send(staffRoutes.changeSubmission, change);
  assert.deepEqual([await found({ queue: 'new' }), await found({ queue: 'mine' })], [0, 1]);
  assert.deepEqual([await found({ status: 'received' }), await found({ status: 'in_work' })], [0, 1]);
  const { store } = endpoint.context;
  await inTransaction(store, (db) => db.updateTable('submissions').set({ words: '', stems: '' }).execute());
  assert.equal(await found({}), 0);
});
