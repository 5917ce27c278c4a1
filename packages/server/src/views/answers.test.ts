import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { openEndpoint, sending } from '../testing/endpoint.ts';

const day = 24 * 60 * 60_000;

test('everybody may read how fast each department answers, and nothing of anybody', async () => {
  await using endpoint = await openEndpoint();
  const read = async () =>
    (await endpoint.send(routes.readAnswers, { params: { space: 'ozersk' } })).body.departments;
  assert.deepEqual(await read(), []);
  const write = async (category: string) => {
    const sent = sending('feedback', { answer: { category, text: 'Секретная яма' }, locale: 'ru' });
    await endpoint.send(routes.submit, sent);
    return sent.params.id;
  };
  const answer = async (id: string) => {
    const desk = await endpoint.signIn();
    const params = { id, message: randomUUID() };
    await desk.send(staffRoutes.reply, { params, body: { step: 'answer', text: 'Готово' } });
  };
  const [first, second, third] = [await write('streets'), await write('streets'), await write('streets')];
  await write('homes');
  assert.ok(first && second && third);
  endpoint.pass(2 * day);
  await answer(first);
  endpoint.pass(2 * day);
  await answer(second);
  endpoint.pass(26 * day);
  await answer(third);
  const [streets, homes, ...more] = await read();
  assert.deepEqual(more, []);
  assert.deepEqual(
    [
      streets.department,
      streets.answered,
      streets.median_days,
      Math.round(streets.on_time * 100),
      streets.overdue,
    ],
    ['transport', 3, 4, 67, 0],
  );
  assert.deepEqual(
    [homes.department, homes.answered, homes.median_days, homes.on_time, homes.overdue],
    ['housing', 0, null, null, 1],
  );
  assert.doesNotMatch(JSON.stringify(await read()), /яма/);
});
