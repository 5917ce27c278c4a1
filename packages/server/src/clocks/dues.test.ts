import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { type Endpoint, openEndpoint, opening, sending } from '../testing/endpoint.ts';

const day = 24 * 60 * 60_000;

async function open(endpoint: Endpoint) {
  const sent = sending('feedback', sampleSubmissions.feedback);
  await endpoint.send(routes.submit, sent);
  const { id } = sent.params;
  const queue = async (name: string) => {
    // A session lasts hours, the clock jumps by days.
    const desk = await endpoint.signIn();
    return (await desk.send(staffRoutes.readInbox, { query: { queue: name } })).body.items;
  };
  return {
    id,
    queue,
    due: async () => (await endpoint.send(routes.readSubmission, opening(sent))).body.due_at,
    reply: async (body: object) => {
      const desk = await endpoint.signIn();
      return desk.send(staffRoutes.reply, {
        params: { id, message: randomUUID() },
        body: { text: 'Да', ...body },
      });
    },
    judge: () =>
      endpoint.send(routes.judge, {
        ...opening(sent),
        body: { id: randomUUID(), is_solved: false, text: 'Нет' },
      }),
    overdue: () =>
      endpoint.context.db.selectFrom('events').select('object').where('action', '=', 'overdue').execute(),
    tick: async () => {
      await endpoint.context.db
        .deleteFrom('jobs')
        .execute()
        .catch(() => {});
      await endpoint.context.jobs.start();
      await endpoint.context.jobs.stop();
      await endpoint.context.jobs.runDue();
    },
  };
}

test('a message has its deadlines from the start; each step meets those that it should', async () => {
  await using endpoint = await openEndpoint();
  const one = await open(endpoint);
  // Monday: one working day to begin, ten to answer.
  assert.equal(await one.due(), '2026-12-07T18:59:59.999Z');
  assert.equal((await one.queue('new'))[0].due_at, '2026-11-24T18:59:59.999Z');
  await one.reply({ step: 'ask' });
  assert.equal((await one.queue('mine'))[0].due_at, '2026-12-07T18:59:59.999Z');
  await one.reply({ step: 'answer' });
  assert.equal(await one.due(), null);
  endpoint.pass(day);
  await one.judge();
  assert.equal(await one.due(), '2026-12-08T18:59:59.999Z');
});

test('an answer is put off once, from when it was due, and the resident is told until when', async () => {
  await using endpoint = await openEndpoint();
  const one = await open(endpoint);
  const told = await one.reply({ step: 'prolong', text: 'Ждём проект' });
  assert.deepEqual([told.body.step, told.body.until], ['prolong', '2026-12-21T18:59:59.999Z']);
  assert.equal(await one.due(), told.body.until);
  const again = await one.reply({ step: 'prolong' });
  assert.equal(again.code, 'step-not-allowed');
  assert.ok(!again.problem?.allowed?.includes('prolong'));
  endpoint.pass(20 * day);
  await one.tick();
  assert.deepEqual(await one.overdue(), []);
});

test('what is late is told once, by whichever node sees it, and stands in its queue until it is answered', async () => {
  await using endpoint = await openEndpoint();
  const one = await open(endpoint);
  assert.deepEqual(await one.queue('overdue'), []);
  await one.tick();
  assert.deepEqual(await one.overdue(), []);
  endpoint.pass(20 * day);
  for (let node = 0; node < 3; node += 1) await one.tick();
  assert.deepEqual(
    (await one.overdue()).map(({ object }) => object),
    ['register', 'answer'],
  );
  assert.equal((await one.queue('overdue')).length, 1);
  await one.reply({ step: 'decline', reason: 'unclear' });
  assert.deepEqual(await one.queue('overdue'), []);
});
