import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { type Desk, type Endpoint, hire, openEndpoint, sending } from '../testing/endpoint.ts';

const { readInbox, changeSubmission, countQueues } = staffRoutes;
const day = 86_400_000;

async function write(endpoint: Endpoint, text: string, category = 'streets') {
  const sent = sending('feedback', { answer: { category, text }, locale: 'ru' });
  await endpoint.send(routes.submit, sent);
  return sent.params.id;
}

const listOf = async (desk: Desk, query: Record<string, string>): Promise<string> => {
  const { body, code } = await desk.send(readInbox, { query });
  return code ?? body.items.map(({ excerpt }: { excerpt: string }) => excerpt).join(' ');
};

/** Three messages, a day apart: the first is about homes, and the official has it. */
async function threeDays(endpoint: Endpoint) {
  await hire(endpoint.context, 'clerk', { department: 'housing' });
  const first = await write(endpoint, 'Подъезд', 'homes');
  const taking = { params: { id: first }, body: { assignee: 'clerk' } };
  await (await endpoint.signIn('clerk')).send(changeSubmission, taking);
  endpoint.pass(day);
  const second = await write(endpoint, 'Яма');
  endpoint.pass(day);
  await write(endpoint, 'Лужа');
  return { second, clerk: await endpoint.signIn('clerk'), admin: await endpoint.signIn() };
}

test('a list is limited by department, person, category and day, together', async () => {
  await using endpoint = await openEndpoint();
  const { clerk, admin } = await threeDays(endpoint);
  assert.equal(await listOf(admin, { department: 'housing' }), 'Подъезд');
  assert.equal(await listOf(clerk, { queue: 'department' }), 'Подъезд');
  assert.equal(await listOf(admin, { queue: 'department' }), '');
  assert.equal(await listOf(admin, { assignee: 'clerk' }), 'Подъезд');
  assert.equal(await listOf(clerk, { assignee: '@me' }), 'Подъезд');
  assert.equal(await listOf(admin, { assignee: '@nobody' }), 'Лужа Яма');
  assert.equal(await listOf(admin, { category: 'streets' }), 'Лужа Яма');
  assert.equal(await listOf(admin, { from: '2026-11-24' }), 'Лужа Яма');
  assert.equal(await listOf(admin, { to: '2026-11-24' }), 'Яма Подъезд');
  assert.equal(await listOf(admin, { from: '2026-11-24', to: '2026-11-24', q: 'ямы' }), 'Яма');
  assert.equal(await listOf(admin, { category: 'streets', assignee: '@me' }), '');
  assert.equal(await listOf(admin, { district: 'nowhere' }), '');
  assert.equal(await listOf(admin, { from: 'yesterday' }), 'invalid');
});

test('a list is in the order that is asked for, over its pages, and what is late comes by its deadline', async () => {
  await using endpoint = await openEndpoint();
  const { second, admin } = await threeDays(endpoint);
  endpoint.pass(1000);
  await admin.send(changeSubmission, { params: { id: second }, body: { step: 'take' } });
  assert.equal(await listOf(admin, { sort: 'changed' }), 'Яма Лужа Подъезд');
  for (const sort of ['due', 'changed', 'newest']) {
    const whole = await listOf(admin, { sort });
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { sort, limit: '1', ...(cursor ? { cursor } : {}) };
      const { body } = await admin.send(readInbox, { query });
      pages.push(body.items[0].excerpt);
      cursor = body.next_cursor;
    }
    assert.equal(pages.join(' '), whole);
  }
  assert.equal(await listOf(admin, { sort: 'due' }), 'Подъезд Лужа Яма');
  assert.equal(await listOf(admin, { due: 'overdue' }), 'Подъезд');
  endpoint.pass(365 * day);
  const later = await endpoint.signIn();
  assert.equal(await listOf(later, { queue: 'overdue' }), 'Подъезд Лужа Яма');
  assert.equal(await listOf(later, { due: 'overdue', sort: 'newest' }), 'Лужа Яма Подъезд');
  assert.equal(await listOf(later, { due: 'week' }), '');
});

test('the desk says how much there is to do in each queue, department and hand', async () => {
  await using endpoint = await openEndpoint();
  const { clerk, admin } = await threeDays(endpoint);
  const { queues, departments, people } = (await admin.send(countQueues)).body;
  assert.deepEqual(queues, {
    new: 2,
    mine: 0,
    department: 0,
    waiting: 3,
    overdue: 1,
    answered: 0,
    asked: 0,
    open: 3,
  });
  assert.deepEqual(departments, { housing: 1, transport: 2 });
  assert.deepEqual(people, { clerk: 1, '@nobody': 2 });
  const own = (await clerk.send(countQueues)).body;
  assert.deepEqual([own.queues.mine, own.queues.department], [1, 1]);
});

test('whoever sees one department alone is told of no other', async () => {
  await using endpoint = await openEndpoint();
  await threeDays(endpoint);
  await hire(endpoint.context, 'moderator', { department: 'housing', role: 'moderator' });
  const desk = await endpoint.signIn('moderator');
  assert.equal(await listOf(desk, { department: 'transport' }), '');
  assert.equal(await listOf(desk, { category: 'streets' }), '');
  const { queues, departments } = (await desk.send(countQueues)).body;
  assert.deepEqual(departments, { housing: 1 });
  assert.equal(queues.open, 1);
});
