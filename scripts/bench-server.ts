/** Speed of the endpoint, each figure against a floor in the same run. Prints JSON. */

import { join } from 'node:path';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { gather } from '../tests/bench/followers.ts';
import { growTo } from '../tests/bench/grow.ts';
import { read, vote } from '../tests/bench/load.ts';
import { startDemo } from '../tests/demo.ts';
import { startPostgres } from '../tests/postgres.ts';

const seconds = Number(process.argv[2] ?? 8);
const ratio = (one: number, other: number) => Math.round((one / other) * 1000) / 1000;
const env = { VECHE_RATE_LIMIT: '1000000', VECHE_LOG_LEVEL: 'fatal' };

async function submissions(name: string, more: Record<string, string> = {}) {
  await using floor = await startDemo({ script: 'tests/bench/floor-server.ts' });
  await using endpoint = await startDemo({ env: { ...env, ...more } });
  for (const url of [floor.url, endpoint.url]) await vote(url, 2);
  const least = await vote(floor.url, seconds);
  const found = await vote(endpoint.url, seconds);
  return [
    name,
    { floor: least, endpoint: found, rate: ratio(found.rate, least.rate), p99: ratio(found.p99, least.p99) },
  ];
}

async function reads(path: string) {
  await using endpoint = await startDemo({ env });
  const body = await (await fetch(endpoint.url + path)).text();
  await using floor = await startDemo({ script: 'tests/bench/floor-server.ts', env: { FLOOR_BYTES: body } });
  for (const url of [floor.url, endpoint.url]) await read(url, path, 2);
  const least = await read(floor.url, path, seconds);
  const found = await read(endpoint.url, path, seconds);
  return [path, { floor: least, endpoint: found, rate: ratio(found.rate, least.rate) }];
}

/** What a town of a million votes costs more than one of a thousand: times, so below 1 is faster. */
async function growth() {
  const few = await withVotes(1000);
  const many = await withVotes(1_000_000);
  const times = {
    topic: ratio(few.topic, many.topic),
    results: ratio(few.results, many.results),
    submissions: ratio(few.submissions, many.submissions),
    start: ratio(many.start, few.start),
  };
  return ['a million votes against a thousand', { few, many, times }];
}

async function withVotes(votes: number) {
  await using endpoint = await startDemo({ env });
  await endpoint.stop();
  const { token } = makeReceipt();
  const id = growTo(join(endpoint.data, 'veche.db'), votes, token);
  const headers = { authorization: `Bearer ${token}` };
  const results = `/v1/topics/projects/results?submission=${id}`;
  const starts: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const began = performance.now();
    await endpoint.restart();
    const answer = await fetch(endpoint.url + results, { headers });
    if ((await answer.json()).submissions !== votes) throw new Error('The votes were not counted.');
    starts.push(Math.round(performance.now() - began));
  }
  await vote(endpoint.url, 2);
  return {
    // Milliseconds from the start of the process to its first answer, the median of five.
    start: starts.sort((one, other) => one - other)[2] ?? 0,
    topic: (await read(endpoint.url, '/v1/topics/projects', seconds)).rate,
    results: (await read(endpoint.url, results, seconds, headers)).rate,
    submissions: (await vote(endpoint.url, seconds)).rate,
  };
}

async function followers(count: number) {
  await using endpoint = await startDemo({ env });
  const client = createClient({ endpoint: endpoint.url, storage: memoryStorage() });
  const topic = (await client.topic('cleanup')) as TopicOf<'volunteer'>;
  const crowd = await gather(endpoint, count, () =>
    client.submit(topic, makeReceipt(), sampleSubmissions.cleanup),
  );
  return ['followers of one topic', crowd];
}

const wanted = process.argv.slice(3);
const figures: Record<string, () => Promise<unknown[]>> = {
  sqlite: () => submissions('submissions on SQLite'),
  postgres: async () => {
    await using server = await startPostgres();
    return await submissions('submissions on PostgreSQL', { DATABASE_URL: server.url });
  },
  topic: () => reads('/v1/topics/projects'),
  results: () => reads('/v1/topics/themes/results'),
  growth,
  followers: () => followers(10_000),
};
const chosen = Object.entries(figures).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const [, figure] of chosen) console.log(JSON.stringify(Object.fromEntries([await figure()])));
