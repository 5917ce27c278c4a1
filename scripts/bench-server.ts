/** Speed of the endpoint, each figure against a floor in the same run. Prints JSON. */

import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { gather } from '../tests/bench/followers.ts';
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
  followers: () => followers(10_000),
};
const chosen = Object.entries(figures).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const [, figure] of chosen) console.log(JSON.stringify(Object.fromEntries([await figure()])));
