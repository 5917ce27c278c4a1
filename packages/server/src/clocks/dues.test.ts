import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type DeadlinePolicy, profiles, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSpace, sampleSubmissions, sampleTopics } from '@veche/protocol/samples';
import { findSubmission } from '../store/submissions.ts';
import { type Endpoint, openEndpoint, opening, sending } from '../testing/endpoint.ts';

import { keepPublished } from './keep-dues.ts';

const day = 24 * 60 * 60_000;

async function open(endpoint: Endpoint, category = 'greenery') {
  const { answer } = sampleSubmissions.feedback;
  const sent = sending('feedback', { ...sampleSubmissions.feedback, answer: { ...answer, category } });
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
    dues: async () => {
      const desk = await endpoint.signIn();
      const { body } = await desk.send(staffRoutes.readStaffSubmission, { params: { id } });
      return Object.fromEntries(
        body.dues.map(({ step, due_at, done_at }: Record<string, string>) => [
          step,
          `${due_at?.slice(0, 10)}${done_at ? ' done' : ''}`,
        ]),
      );
    },
    take: async () =>
      (await endpoint.signIn()).send(staffRoutes.changeSubmission, {
        params: { id },
        body: { step: 'take' },
      }),
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

const withPolicy = (policy: DeadlinePolicy) => ({
  space: { ...sampleSpace, clocks: { ...sampleSpace.clocks, policies: { feedback: policy } } },
});

test('an appeal is counted from its registration: passed on within seven days, answered within thirty', async () => {
  await using endpoint = await openEndpoint(withPolicy(profiles.appeal));
  const one = await open(endpoint);
  assert.deepEqual(await one.dues(), { register: '2026-11-26' });
  assert.equal(await one.due(), null);
  endpoint.pass(2 * day);
  await one.take();
  // The thirtieth day is Christmas Day, which Russia works on.
  const counted = { register: '2026-11-26 done', forward: '2026-12-02', answer: '2026-12-25' };
  assert.deepEqual(await one.dues(), counted);
  await one.reply({ step: 'forward', to: { outside: 'Дорожная служба' } });
  assert.deepEqual(await one.dues(), { ...counted, forward: '2026-12-02 done' });
  await one.reply({ step: 'answer' });
  assert.equal((await one.dues()).answer, '2026-12-25 done');
});

test('an appeal that is answered at once is registered by that, and nothing of it is late', async () => {
  await using endpoint = await openEndpoint(withPolicy(profiles.appeal));
  const one = await open(endpoint);
  await one.reply({ step: 'answer' });
  assert.ok(Object.values(await one.dues()).every((due) => String(due).endsWith('done')));
  endpoint.pass(60 * day);
  await one.tick();
  assert.deepEqual(await one.overdue(), []);
});

test('nobody is late for passing on what is theirs', async () => {
  await using endpoint = await openEndpoint(withPolicy(profiles.appeal));
  const one = await open(endpoint);
  await one.take();
  endpoint.pass(20 * day);
  await one.tick();
  assert.deepEqual(await one.overdue(), []);
  assert.deepEqual(await one.queue('overdue'), []);
});

test('a category may have a promise of its own, which residents read beforehand', async () => {
  const topics = sampleTopics(new Date('2026-11-23T09:00:00Z'));
  const [first, ...others] = topics.feedback.categories;
  assert.ok(first);
  const deadlines = { answer: { days: 2, of: 'working' as const } };
  const feedback = { ...topics.feedback, categories: [{ ...first, deadlines }, ...others] };
  await using endpoint = await openEndpoint({ topics: { ...topics, feedback } });
  const [own, usual] = [await open(endpoint, first.id), await open(endpoint, others[0]?.id)];
  assert.deepEqual(await own.dues(), { answer: '2026-11-25' });
  assert.deepEqual(await usual.dues(), { register: '2026-11-24', answer: '2026-12-07' });
  assert.equal((await own.reply({ step: 'prolong' })).code, 'step-not-allowed');
  const { body } = await endpoint.send(routes.readTopic, { params: { topic: 'feedback' } });
  assert.deepEqual([body.categories[0].deadlines, body.answer_within], [deadlines, profiles.message.answer]);
});

test('what is being commented on is not decided before the end of that', async () => {
  await using endpoint = await openEndpoint(
    withPolicy({
      ...profiles.message,
      publish: { days: 3, of: 'working' },
      comments: { days: 5, of: 'working' },
    }),
  );
  const one = await open(endpoint);
  const { context } = endpoint;
  const at = context.now().toISOString();
  await context.writer.write('ozersk', async (unit) => {
    const submission = await findSubmission(unit.db, one.id);
    const topic = unit.book.topics.get('feedback');
    assert.ok(submission && topic);
    await keepPublished(unit, { submission, topic }, at);
    unit.record({ at, actor: 'admin', action: 'publish', submission_id: one.id });
  });
  assert.equal((await one.dues()).comments, '2026-11-30');
  const early = await one.reply({ step: 'answer' });
  assert.deepEqual([early.code, early.problem?.allowed?.includes('answer')], ['step-not-allowed', false]);
  assert.equal((await one.reply({ step: 'decline', reason: 'no_money' })).code, 'step-not-allowed');
  assert.equal((await one.reply({ step: 'ask' })).status, 201);
  endpoint.pass(8 * day);
  assert.equal((await one.reply({ step: 'answer' })).status, 201);
});
