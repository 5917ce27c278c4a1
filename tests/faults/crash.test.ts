import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import { tallyOf } from '../../packages/server/src/kinds/index.ts';
import { openStore } from '../../packages/server/src/store/database.ts';
import { talliesOf } from '../../packages/server/src/store/tallies.ts';
import { type Demo, startDemo } from '../demo.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { startResidents, type Vote } from './resident.ts';

/** How often each server is killed: `pnpm test:crash` says 200 and 50. */
const kills = {
  sqlite: Number(process.env.VECHE_KILLS_SQLITE ?? 4),
  postgres: Number(process.env.VECHE_KILLS_POSTGRES ?? 2),
};

/** Answered with 201 once at most, there exactly once, and opened by its receipt. */
async function checkVotes(demo: Demo, location: string, votes: Vote[]): Promise<void> {
  const store = await openStore(location);
  try {
    const rows = await store.db.selectFrom('submissions').select(['id', 'topic_id', 'answer']).execute();
    const stored = new Set(rows.map(({ id }) => id));
    assert.deepEqual(
      votes.filter(({ id }) => !stored.has(id)),
      [],
    );
    assert.deepEqual(
      votes.filter(({ created }) => created > 1),
      [],
    );
    const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
    for (const vote of votes.slice(-200)) assert.equal((await client.follow(vote)).id, vote.id);

    const topic = await store.db
      .selectFrom('topics')
      .selectAll()
      .where('id', '=', 'projects')
      .executeTakeFirstOrThrow();
    const recount: Record<string, number> = {};
    for (const { answer } of rows.filter(({ topic_id }) => topic_id === 'projects')) {
      for (const { measure, item, by } of tallyOf(JSON.parse(topic.draft), JSON.parse(answer))) {
        recount[`${measure} ${item}`] = (recount[`${measure} ${item}`] ?? 0) + by;
      }
    }
    const counted = Object.entries(await talliesOf(store.db, 'projects')).flatMap(([measure, items]) =>
      Object.entries(items).map(([item, value]) => [`${measure} ${item}`, value]),
    );
    assert.deepEqual(Object.fromEntries(counted), recount);
  } finally {
    await store.destroy();
  }
}

/** Somebody who writes again and again, and follows what becomes of it: every line is told once. */
async function writeAndFollow(demo: Demo) {
  const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const topic = await client.topic('feedback');
  const receipt = makeReceipt();
  await client.submit(topic as never, receipt, {
    answer: { category: 'streets', text: 'Яма' },
    locale: 'ru',
  } as never);
  let told = 0;
  const stop = client.live.watch({ space: 'ozersk', receipt }, () => {
    told += 1;
  });
  let said = 0;
  return {
    async say(): Promise<void> {
      const message = { id: randomUUID(), text: `Строка ${said}` };
      while (
        !(await client.say(receipt, message).then(
          () => true,
          () => false,
        ))
      );
      said += 1;
    },
    /** How it began, and each line: nothing missed, nothing twice. */
    async end(): Promise<void> {
      while (told < said + 1) await new Promise((resolve) => setTimeout(resolve, 20));
      const { messages } = await client.follow(receipt);
      assert.equal(messages.length, said);
      assert.equal(told, said + 1);
      stop();
    },
  };
}

async function killAgainAndAgain(location: string | undefined, times: number): Promise<void> {
  await using demo = await startDemo({
    env: { VECHE_RATE_LIMIT: '1000000', ...(location ? { DATABASE_URL: location } : {}) },
  });
  const residents = startResidents(16, () => demo.url);
  const writer = await writeAndFollow(demo);
  for (let kill = 0; kill < times; kill += 1) {
    await residents.more(20 + Math.floor(Math.random() * 60));
    const saying = writer.say();
    await demo.restart();
    await saying;
  }
  const votes = await residents.end();
  await writer.end();
  assert.ok(votes.length >= times * 20);
  await checkVotes(demo, location ?? join(demo.data, 'veche.db'), votes);
}

describe('a server that is killed under load', () => {
  let postgres: Postgres | undefined;
  after(() => postgres?.[Symbol.asyncDispose]());

  test(`${kills.sqlite} times on SQLite: everything accepted is there once, and every line is told once`, () =>
    killAgainAndAgain(undefined, kills.sqlite));

  test(`${kills.postgres} times on PostgreSQL: everything accepted is there once, and every line is told once`, async () => {
    postgres = await startPostgres();
    await killAgainAndAgain(postgres.url, kills.postgres);
  });
});
