import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, memoryStorage } from '@veche/client';
import { check } from '../../packages/server/src/commands/check.ts';
import { openStore } from '../../packages/server/src/store/database.ts';
import { debianTool } from '../../scripts/debian.ts';
import { startDemo } from '../demo.ts';
import { startPostgres } from '../postgres.ts';
import { startResidents, voteUntilStored } from './resident.ts';

const isThere = debianTool('faketime') !== undefined;
const [library] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');
const skip = isThere && library ? false : 'needs Debian’s faketime';

const day = 86_400_000;

/** A server with a clock that can be set; time that passes goes on as it does. */
async function startWithClock(env: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'veche-clock-'));
  const clock = join(folder, 'clock');
  await writeFile(clock, '+0');
  const faked = {
    LD_PRELOAD: library ?? '',
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  const demo = await startDemo({ env: { ...faked, ...env } });
  return {
    demo,
    /** Sets the clock by days before or after the true one, and waits until answers say so. */
    async set(days: number): Promise<void> {
      await writeFile(clock, `${days < 0 ? '' : '+'}${days}d`);
      const isSet = (date: string | null) =>
        Math.abs(Date.parse(date ?? '') - Date.now() - days * day) < day / 2;
      while (!isSet((await fetch(`${demo.url}/healthz`)).headers.get('date'))) await wait(50);
    },
    async [Symbol.asyncDispose]() {
      await demo[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** Lets the clock jump under load; whoever writes and follows notices nothing. */
async function jump(location: string | undefined): Promise<void> {
  await using server = await startWithClock({
    VECHE_RATE_LIMIT: '1000000',
    ...(location ? { DATABASE_URL: location } : {}),
  });
  const { demo } = server;
  const receipt = await voteUntilStored(() => demo.url, AbortSignal.timeout(10_000));
  let told = 0;
  const { live } = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const stop = live.watch({ space: 'ozersk', topic: 'projects', receipt }, (event) => {
    if (event.type === 'results') told = event.results.submissions;
  });
  const residents = startResidents(8, () => demo.url);
  for (const days of [20, -400, 1, 0]) {
    await residents.more(20);
    await server.set(days);
    await residents.more(20);
    assert.equal((await fetch(`${demo.url}/readyz`)).status, 200);
  }
  const votes = await residents.end();
  while (told < votes.length + 1) await wait(50);
  stop();

  const store = await openStore(location ?? join(demo.data, 'veche.db'));
  const events = await store.db
    .selectFrom('events')
    .select(['seq', 'submission_id'])
    .orderBy('seq')
    .execute();
  assert.deepEqual(
    votes.filter(({ id, created }) => created > 1 || !events.some((event) => event.submission_id === id)),
    [],
  );
  assert.deepEqual(await check(store, () => {}), []);
  await store.destroy();
}

const title = 'a clock that jumps forwards and back loses no event and breaks no order';
test(`${title}, on SQLite`, { skip, timeout: 60_000 }, () => jump(undefined));
test(`${title}, on PostgreSQL`, { skip, timeout: 60_000 }, async () => {
  await using postgres = await startPostgres();
  await jump(postgres.url);
});

test('a clock that is set back lets nobody wait longer than the limit lasts', {
  skip,
  timeout: 60_000,
}, async () => {
  await using server = await startWithClock({ VECHE_RATE_LIMIT: '1' });
  const ask = () => fetch(`${server.demo.url}/v1/topics/projects`);
  while ((await ask()).status !== 429);
  await server.set(-400);
  const answer = await ask();
  assert.equal(answer.status, 429);
  assert.ok(Number(answer.headers.get('retry-after')) <= 60);
});
