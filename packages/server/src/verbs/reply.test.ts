import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes, type SpaceSettings } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions } from '@veche/protocol/samples';
import { type Endpoint, openEndpoint, opening, sending } from '../testing/endpoint.ts';

const { reply, changeSubmission } = staffRoutes;
const { say, submit, readSubmission } = routes;

async function begin(endpoint: Endpoint) {
  const sent = sending('feedback', sampleSubmissions.feedback);
  await endpoint.send(submit, sent);
  const { id } = sent.params;
  return {
    id,
    desk: await endpoint.signIn(),
    read: async () => (await endpoint.send(readSubmission, opening(sent))).body,
    answering: (text: string, more: object = {}) => ({
      params: { id, message: randomUUID() as string },
      body: { step: 'answer', text, ...more },
    }),
    writing: (text: string) => ({
      params: { id, message: randomUUID() as string },
      token: sent.token,
      body: { text },
    }),
  };
}

const statuses = ({ history }: { history: { status: string; by: string }[] }) =>
  history.map(({ status, by }) => `${status} ${by}`);

test('the official answers, the resident writes back, the official ends it', async () => {
  await using endpoint = await openEndpoint();
  const { desk, id, read, answering, writing } = await begin(endpoint);
  assert.equal((await desk.send(reply, answering('Починим'))).status, 201);
  endpoint.pass(1000);
  assert.equal((await endpoint.send(say, writing('Ждём'))).status, 201);
  endpoint.pass(1000);
  await desk.send(reply, answering('Готово'));
  await desk.send(changeSubmission, { params: { id }, body: { step: 'close' } });
  const shown = await read();
  assert.deepEqual(
    shown.messages.map(({ from, text, name }: { from: string; text: string; name: unknown }) => [
      from,
      text,
      name,
    ]),
    [
      ['official', 'Починим', { ru: 'Специалист администрации', en: 'Administration officer' }],
      ['resident', 'Ждём', null],
      ['official', 'Готово', { ru: 'Специалист администрации', en: 'Administration officer' }],
    ],
  );
  assert.deepEqual(statuses(shown), [
    'received resident',
    'answered official',
    'in_work resident',
    'answered official',
    'closed official',
  ]);
  assert.equal(shown.can_write, false);
  assert.equal((await endpoint.send(say, writing('Ещё'))).code, 'closed');
  const { db } = endpoint.context;
  const events = await db.selectFrom('events').select(['actor', 'action']).orderBy('seq').execute();
  assert.deepEqual(
    events.slice(1).map(({ actor, action }) => `${actor} ${action}`),
    ['resident submit', 'admin sign-in', 'admin reply', 'resident say', 'admin reply', 'admin change-status'],
  );
  assert.ok(id);
});

test('the same message again is one message; other words under its id are a conflict; all of it at once too', async () => {
  await using endpoint = await openEndpoint();
  const { desk, read, answering, writing } = await begin(endpoint);
  const [answer, words] = [answering('Починим'), writing('Когда?')];
  for (const [send, route, one] of [
    [desk.send, reply, answer],
    [endpoint.send.bind(endpoint), say, words],
  ] as const) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(route, one)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 200).length, 49);
    assert.deepEqual(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
    assert.equal((await send(route, { ...one, body: { ...one.body, text: 'Другое' } })).code, 'conflict');
  }
  const stolen = { ...words, params: { ...words.params, message: answer.params.message } };
  assert.equal((await endpoint.send(say, stolen)).code, 'conflict');
  assert.equal((await read()).messages.length, 2);
});

test('answers keep their lines', async () => {
  await using endpoint = await openEndpoint();
  const { desk, read, answering } = await begin(endpoint);
  await desk.send(reply, answering('Первое.\n\n— Второе\r\n<b>не жирный</b> '));
  assert.equal((await read()).messages[0].text, 'Первое.\n\n— Второе\r\n<b>не жирный</b>');
});

const naming: Record<SpaceSettings['official_naming'], string> = {
  name: 'Администратор',
  position: 'Специалист администрации',
  department: 'Озёрский городской округ',
};
for (const [official_naming, shown] of Object.entries(naming)) {
  test(`residents see the official by ${official_naming} where the space says so, and nothing else of them`, async () => {
    await using endpoint = await openEndpoint({
      space: { ...sampleSpace, official_naming: official_naming as keyof typeof naming },
    });
    const { desk, read, answering } = await begin(endpoint);
    await desk.send(reply, answering('Починим'));
    const { messages, history } = await read();
    assert.equal(messages[0].name.ru, shown);
    assert.equal(history[1].name.ru, shown);
    for (const other of Object.values(naming).filter((name) => name !== shown)) {
      assert.ok(!JSON.stringify({ messages, history }).includes(other), other);
    }
  });
}

test('a change of status without words is in the history once', async () => {
  await using endpoint = await openEndpoint();
  const { desk, id, read } = await begin(endpoint);
  const take = { params: { id }, body: { step: 'take' } };
  assert.equal((await desk.send(changeSubmission, take)).status, 200);
  assert.equal((await desk.send(changeSubmission, take)).code, 'step-not-allowed');
  assert.deepEqual(statuses(await read()), ['received resident', 'in_work official']);
});
