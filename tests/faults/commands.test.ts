import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { createClient, memoryStorage } from '@veche/client';
import { startDemo } from '../demo.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { startResidents, type Vote } from './resident.ts';
import { veche } from './veche.ts';

let postgres: Postgres;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veche-commands-'));
  postgres = await startPostgres();
});
after(async () => {
  await postgres?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const quick = { VECHE_RATE_LIMIT: '1000000' };

/** Every receipt opens at this server. */
async function open(url: string, votes: Vote[]): Promise<void> {
  const client = createClient({ endpoint: url, storage: memoryStorage() });
  for (const vote of votes) assert.equal((await client.follow(vote)).id, vote.id);
}

test('a backup taken under load is whole, and opens every receipt once it is restored to either database', async () => {
  await using demo = await startDemo({ env: quick });
  const residents = startResidents(8, () => demo.url);
  await residents.more(100);
  const accepted = [...residents.votes];
  const to = join(folder, 'backup');
  const made = await veche({ VECHE_DATA: demo.data }, 'backup', to);
  assert.equal(made.code, 0, made.said);
  await residents.end();
  assert.deepEqual((await readdir(to)).sort(), ['manifest.json', 'secret.key', 'veche.db']);
  assert.match((await veche({ VECHE_DATA: demo.data }, 'backup', to)).said, /is there already/);

  for (const [name, more] of [
    ['sqlite', {}],
    ['postgres', { DATABASE_URL: postgres.url }],
  ] as const) {
    const env = { VECHE_DATA: join(folder, name), ...more };
    const restored = await veche(env, 'restore', to);
    assert.equal(restored.code, 0, restored.said);
    assert.deepEqual(await veche(env, 'check'), { code: 0, said: 'Everything is whole.\n' });
    assert.match((await veche(env, 'restore', to)).said, /already: take an empty one/);
    await using again = await startDemo({ env: { ...quick, ...env } });
    await open(again.url, accepted);
  }
});

test('a check finds a count that is wrong and an event that is gone', async () => {
  const data = join(folder, 'wrong');
  await veche({ VECHE_DATA: data }, 'restore', join(folder, 'backup'));
  const change = (text: string) => {
    using file = new DatabaseSync(join(data, 'veche.db'));
    file.exec(text);
  };
  change("update tallies set value = value + 1 where topic_id = 'projects' and item = 'yards'");
  change('delete from events where seq = 3');
  const { code, said } = await veche({ VECHE_DATA: data }, 'check');
  assert.equal(code, 1);
  assert.match(said, /projects: counts yards is \d+, and should be \d+\./);
  assert.match(said, /ozersk: \d+ events, the newest is \d+, and should be \d+\./);
  assert.match(said, /2 things are wrong/);
});

test('a living town moves to PostgreSQL: nothing that was accepted before, meanwhile or after is lost', async () => {
  await using server = await startPostgres();
  const old = await startDemo({ env: quick });
  let url = old.url;
  const residents = startResidents(8, () => url);
  await residents.more(100);
  const moved = await veche({ VECHE_DATA: old.data }, 'move', server.url);
  assert.equal(moved.code, 0, moved.said);
  assert.match((await veche({ VECHE_DATA: old.data }, 'check')).said, /has moved to PostgreSQL/);
  await using demo = await startDemo({ env: { ...quick, DATABASE_URL: server.url, VECHE_DATA: old.data } });
  url = demo.url;
  await residents.more(100);
  const votes = await residents.end();
  await open(demo.url, votes);
  assert.deepEqual(
    votes.filter(({ created }) => created > 1),
    [],
  );
  const env = { VECHE_DATA: old.data, DATABASE_URL: server.url };
  assert.deepEqual(await veche(env, 'check'), { code: 0, said: 'Everything is whole.\n' });
  await old[Symbol.asyncDispose]();
});

test('what is asked for wrongly is told in one line', async () => {
  for (const [args, words] of [
    [[], /Name a command\. See veche --help/],
    [['fly'], /Unknown argument: fly/],
    [['restore', join(folder, 'nowhere')], /is no backup/],
    [['move', 'postgres://nobody@127.0.0.1:9/none'], /could not be opened/],
  ] as const) {
    const { code, said } = await veche({ VECHE_DATA: join(folder, 'empty') }, ...args);
    assert.equal(code, 1);
    assert.match(said, words);
    assert.equal(said.trim().split('\n').length, 1, said);
  }
});
