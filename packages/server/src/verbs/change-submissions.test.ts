import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@veche/protocol';
import {
  type ChangeOutcomes,
  type NamedChange,
  type SubmissionChange,
  staffRoutes,
} from '@veche/protocol/desk';
import { type Desk, type Endpoint, hire, openEndpoint, sending } from '../testing/endpoint.ts';

const { changeSubmission, changeSubmissions, markSeen, readInbox, readStaffSubmission } = staffRoutes;

async function write(endpoint: Endpoint, text: string) {
  const sent = sending('feedback', { answer: { category: 'streets', text }, locale: 'ru' });
  await endpoint.send(routes.submit, sent);
  return sent.params.id;
}

async function change(desk: Desk, changes: NamedChange[]): Promise<ChangeOutcomes['outcomes']> {
  return (await desk.send(changeSubmissions, { body: { changes } })).body.outcomes;
}

const all = (ids: string[], wanted: SubmissionChange): NamedChange[] =>
  ids.map((id) => ({ id, change: wanted }));

async function open(desk: Desk, id: string) {
  const { status, assignee, department } = (await desk.send(readStaffSubmission, { params: { id } })).body;
  return { status, assignee, department };
}

const undoOf = (outcomes: ChangeOutcomes['outcomes']): NamedChange[] =>
  outcomes.flatMap(({ undo }) => undo ?? []);

test('many are assigned and passed on, and an undo brings back what was there', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'clerk');
  const ids = [await write(endpoint, 'Раз'), await write(endpoint, 'Два')];
  const [one = '', other = ''] = ids;
  const desk = await endpoint.signIn();
  await desk.send(changeSubmission, { params: { id: one }, body: { assignee: 'admin' } });
  const done = await change(desk, all(ids, { assignee: 'clerk', department: 'housing' }));
  const given = { status: 'received', assignee: 'clerk', department: 'housing' };
  assert.deepEqual([await open(desk, one), await open(desk, other)], [given, given]);
  const undone = await change(desk, undoOf(done));
  assert.deepEqual(await open(desk, one), { ...given, assignee: 'admin', department: 'transport' });
  assert.deepEqual(await open(desk, other), { ...given, assignee: null, department: 'transport' });
  await change(desk, undoOf(undone));
  assert.deepEqual(await open(desk, other), given);
});

test('an undo that comes too late changes nothing, and says so', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'clerk');
  const ids = [await write(endpoint, 'Раз'), await write(endpoint, 'Два')];
  const desk = await endpoint.signIn();
  const done = await change(desk, all(ids, { assignee: 'admin' }));
  await change(desk, all(ids.slice(0, 1), { assignee: 'clerk' }));
  const problems = (await change(desk, undoOf(done))).map(({ problem }) => problem);
  assert.deepEqual(problems, ['outdated', null]);
  assert.equal((await open(desk, ids[0] ?? '')).assignee, 'clerk');
});

test('one that the machine refuses does not stop the others; what is closed is opened again, what was begun was begun', async () => {
  await using endpoint = await openEndpoint();
  const ids = [await write(endpoint, 'Раз'), await write(endpoint, 'Два')];
  const desk = await endpoint.signIn();
  const body = { step: 'answer', text: 'Сделано' };
  await desk.send(staffRoutes.reply, { params: { id: ids[0] ?? '', message: crypto.randomUUID() }, body });
  const closed = await change(desk, all(ids, { step: 'close' }));
  assert.deepEqual(
    closed.map(({ problem }) => problem),
    [null, 'step-not-allowed'],
  );
  assert.deepEqual((await change(desk, undoOf(closed))).length, 1);
  assert.equal((await open(desk, ids[0] ?? '')).status, 'reopened');
  const taken = await change(desk, all(ids, { step: 'take' }));
  assert.deepEqual(taken, [
    { problem: null, undo: null },
    { problem: null, undo: null },
  ]);
});

test('whoever cannot answer it does not get it, and whoever does not see it cannot pass it on', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'housing', { department: 'housing', role: 'moderator' });
  const ids = [await write(endpoint, 'Раз')];
  const admin = await endpoint.signIn();
  const problemOf = async (desk: Desk, wanted: SubmissionChange) =>
    (await change(desk, all(ids, wanted)))[0]?.problem;
  assert.equal(await problemOf(admin, { assignee: 'housing' }), 'invalid');
  assert.equal(await problemOf(admin, { department: 'nowhere' }), 'invalid');
  const moderator = await endpoint.signIn('housing');
  assert.equal(await problemOf(moderator, { assignee: 'housing' }), 'not-found');
  assert.equal(await problemOf(admin, { department: 'housing', assignee: 'housing' }), null);
  assert.equal(await problemOf(moderator, { department: 'transport' }), null);
  assert.deepEqual(await open(admin, ids[0] ?? ''), {
    status: 'received',
    assignee: null,
    department: 'transport',
  });
});

test('what one official has read is unread for another, and again when something happens', async () => {
  await using endpoint = await openEndpoint();
  await hire(endpoint.context, 'clerk');
  const id = await write(endpoint, 'Раз');
  const [admin, clerk] = [await endpoint.signIn(), await endpoint.signIn('clerk')];
  const isUnread = async (desk: Desk) => (await desk.send(readInbox)).body.items[0].is_unread;
  const read = async (desk: Desk) => {
    const { updated_at } = (await desk.send(readStaffSubmission, { params: { id } })).body;
    await desk.send(markSeen, { params: { id }, body: { until: updated_at } });
  };
  await read(admin);
  assert.deepEqual([await isUnread(admin), await isUnread(clerk)], [false, true]);
  endpoint.pass(1000);
  await clerk.send(changeSubmission, { params: { id }, body: { step: 'take' } });
  assert.equal(await isUnread(admin), true);
  await read(admin);
  await admin.send(markSeen, { params: { id }, body: { until: null } });
  assert.equal(await isUnread(admin), true);
});
