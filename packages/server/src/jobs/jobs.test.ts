import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { inTransaction } from '../store/database.ts';
import { insertJobs } from '../store/jobs.ts';
import { openEndpoint } from '../testing/endpoint.ts';
import { Jobs } from './jobs.ts';
import { type NewJob, type Worker, workers } from './kinds.ts';

const minute = 60_000;
const real = workers.sweep;
/** A worker of the test's own in place of one that is there. */
const doInstead = (work: Worker<'sweep'>) => {
  workers.sweep = work;
};

const job = (given: Omit<NewJob, 'kind' | 'payload'> = {}): NewJob => ({
  kind: 'sweep',
  payload: {},
  ...given,
});

async function open(...jobs: NewJob[]) {
  const endpoint = await openEndpoint();
  const { context } = endpoint;
  const add = (...more: NewJob[]) =>
    inTransaction(context.store, (db) => insertJobs(db, more, context.now().toISOString()));
  const left = () => context.db.selectFrom('jobs').selectAll().execute();
  /** Waits until the first job has been tried so often. Yields, since a read of SQLite does not. */
  const until = async (attempts: number) => {
    while ((await left())[0]?.attempts !== attempts) await setImmediate();
  };
  await add(...jobs);
  return Object.assign(endpoint, { add, left, until });
}

describe('a job', () => {
  afterEach(() => doInstead(real));

  test('is done once it is due, and is gone then', async () => {
    await using endpoint = await open(job({ due_at: '2026-11-23T09:01:00.000Z' }));
    let done = 0;
    doInstead(async () => {
      done += 1;
      return undefined;
    });
    assert.equal(await endpoint.context.jobs.runDue(), 0);
    endpoint.pass(minute);
    assert.equal(await endpoint.context.jobs.runDue(), 1);
    assert.deepEqual([done, await endpoint.left()], [1, []]);
  });

  test('that says when it is due again stays until then', async () => {
    await using endpoint = await open(job());
    doInstead(async ({ now }) => new Date(now().getTime() + minute));
    assert.equal(await endpoint.context.jobs.runDue(), 1);
    assert.equal(await endpoint.context.jobs.runDue(), 0);
    endpoint.pass(minute);
    assert.equal(await endpoint.context.jobs.runDue(), 1);
  });

  test('that fails is tried later and later, for two days; then it stays, with its reason', async () => {
    await using endpoint = await open(job());
    const pauses: number[] = [];
    let last = endpoint.clock.now.getTime();
    doInstead(async ({ now }) => {
      pauses.push(now().getTime() - last);
      last = now().getTime();
      throw Object.assign(new Error('to someone@example.org'), { code: 'ETIMEDOUT' });
    });
    for (let due: string | null = ''; due !== null; ) {
      await endpoint.context.jobs.runDue();
      due = (await endpoint.left())[0]?.due_at ?? null;
      if (due) endpoint.clock.now = new Date(due);
    }
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / (60 * minute);
    assert.ok(hours > 40 && hours < 70, String(hours));
    assert.ok((pauses[1] ?? 0) <= minute && (pauses.at(-1) ?? 0) >= 6 * 60 * minute, String(pauses));
    assert.equal((await endpoint.left())[0]?.failure, 'ETIMEDOUT');
    assert.ok(!endpoint.logged.join('').includes('someone@'));
  });

  test('with a key takes the place of the one before, also of one that is just being done', async () => {
    await using endpoint = await open(job({ key: 'one' }));
    doInstead(async () => endpoint.add(job({ key: 'one', due_at: '2026-11-23T10:00:00.000Z' })) as never);
    await endpoint.context.jobs.runDue();
    const [left, ...more] = await endpoint.left();
    assert.deepEqual([left?.due_at, more], ['2026-11-23T10:00:00.000Z', []]);
  });

  test('whose process is lost is done by another after a minute', async () => {
    await using endpoint = await open(job());
    const { jobs } = endpoint.context;
    const lost = Promise.withResolvers<undefined>();
    doInstead(() => lost.promise);
    const losing = jobs.runDue();
    await endpoint.until(1);
    assert.equal(await jobs.runDue(), 0);
    endpoint.pass(minute);
    let done = 0;
    doInstead(async () => {
      done += 1;
      return undefined;
    });
    assert.equal(await jobs.runDue(), 1);
    lost.resolve(undefined);
    await losing;
    assert.deepEqual([done, await endpoint.left()], [1, []]);
  });

  test('of many is done once, whoever else looks for work at the same time', async () => {
    const many = Array.from({ length: 200 }, (_, number) => job({ key: `job ${number}` }));
    await using endpoint = await open(...many);
    let done = 0;
    doInstead(async () => {
      done += 1;
      return undefined;
    });
    const nodes = Array.from({ length: 4 }, () => new Jobs(endpoint.context));
    const taken = await Promise.all(nodes.map((node) => node.runDue()));
    assert.equal(done, 200);
    assert.deepEqual(await endpoint.left(), []);
    if (endpoint.isOnPostgres) assert.ok(taken.filter((count) => count > 0).length > 1, String(taken));
  });

  test('is written with the change that asks for it, and not without', async () => {
    await using endpoint = await open();
    const { writer } = endpoint.context;
    const event = { at: '2026-11-23T09:00:00.000Z', actor: 'start', action: 'test' };
    await writer.write('ozersk', async (unit) => {
      unit.record(event);
      unit.later(job({ space: 'ozersk' }));
    });
    const failing = writer.write('ozersk', async (unit) => {
      unit.later(job());
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.deepEqual(
      (await endpoint.left()).map(({ space_id }) => space_id),
      ['ozersk'],
    );
  });
});

test('the server looks for work by itself, at once when there is some', async () => {
  await using endpoint = await open();
  const { context } = endpoint;
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.jobs.start();
  await endpoint.until(0);
  doInstead(async () => void resolve());
  await context.writer.write('ozersk', async (unit) => {
    unit.record({ at: context.now().toISOString(), actor: 'start', action: 'test' });
    unit.later(job());
  });
  await promise;
  await context.jobs.stop();
  doInstead(real);
});

test('sessions that are over are swept away, the others stay', async () => {
  await using endpoint = await open(job());
  await endpoint.signIn();
  endpoint.pass(9 * 60 * minute);
  await endpoint.signIn();
  await endpoint.context.jobs.runDue();
  const sessions = await endpoint.context.db.selectFrom('sessions').selectAll().execute();
  assert.equal(sessions.length, 1);
});
