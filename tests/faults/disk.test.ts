import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeReceipt } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { check } from '../../packages/server/src/commands/check.ts';
import { openStore } from '../../packages/server/src/store/database.ts';
import { type Demo, startDemo } from '../demo.ts';
import { canFail, type Fault, faults, setFault, withFaultPoints } from './fault-points.ts';
import { startResidents, type Vote } from './resident.ts';

function vote({ url }: Demo): Promise<Response> {
  const { id, token } = makeReceipt();
  return fetch(`${url}/v1/topics/projects/submissions/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...sampleSubmissions.projects, participant: token }),
  });
}

const readiness = async ({ url }: Demo) => {
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, body: await answer.json() };
};

async function checkWhole(demo: Demo, votes: Vote[]): Promise<void> {
  const store = await openStore(join(demo.data, 'veche.db'));
  try {
    const rows = await store.db.selectFrom('submissions').select('id').execute();
    const stored = new Set(rows.map(({ id }) => id));
    assert.deepEqual(
      votes.filter(({ id, created }) => !stored.has(id) || created > 1),
      [],
    );
    assert.deepEqual(await check(store, () => {}), []);
  } finally {
    await store.destroy();
  }
}

describe('a disk that breaks under load', {
  skip: canFail ? false : 'needs Debian’s fiu-utils',
  timeout: 60_000,
}, () => {
  for (const fault of Object.keys(faults) as Fault[]) {
    test(`${fault}: "not now" and nothing else, nothing accepted is lost, and the server works again by itself`, async () => {
      await using demo = await startDemo({
        env: { ...withFaultPoints, VECHE_RATE_LIMIT: '1000000', VECHE_LOG_LEVEL: 'silent' },
      });
      const residents = startResidents(8, () => demo.url);
      for (const _ of [1, 2]) {
        await residents.more(50);
        setFault(demo.process.pid, fault, true);
        for (const refused of await Promise.all(Array.from({ length: 20 }, () => vote(demo)))) {
          assert.equal(refused.status, 503);
          assert.equal((await refused.json()).code, 'unavailable');
        }
        while ((await readiness(demo)).status === 200) await wait(100);
        assert.equal((await readiness(demo)).body.detail, 'The database takes no writes.');
        assert.equal((await fetch(`${demo.url}/v1/topics/projects`)).status, 200);
        assert.equal((await fetch(`${demo.url}/healthz`)).status, 200);
        setFault(demo.process.pid, fault, false);
      }
      await residents.more(50);
      const votes = await residents.end();
      while ((await readiness(demo)).status !== 200) await wait(100);
      await demo.stop();
      await checkWhole(demo, votes);
    });
  }
});
