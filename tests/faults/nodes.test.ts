import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import pg from 'pg';
import { Reader } from '../../packages/server/src/testing/reader.ts';
import { debianTool } from '../../scripts/debian.ts';
import { type Demo, startDemo } from '../demo.ts';
import { freePort } from '../free-port.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { startResidents, voteUntilStored } from './resident.ts';

const haproxy = debianTool('haproxy');

/** Three nodes behind one proxy, on one PostgreSQL; the third reaches it by a network that can be cut. */
class Town implements AsyncDisposable {
  postgres!: Postgres;
  network!: FaultProxy;
  nodes: Demo[] = [];
  proxy!: ChildProcess;
  url = '';
  folder = '';

  static async start(): Promise<Town> {
    const town = new Town();
    town.folder = await mkdtemp(join(tmpdir(), 'veche-nodes-'));
    town.postgres = await startPostgres({ max_connections: '200' });
    town.network = await startFaultProxy(town.postgres.port);
    for (const port of [town.postgres.port, town.postgres.port, town.network.port]) {
      const DATABASE_URL = town.postgres.url.replace(`:${town.postgres.port}/`, `:${port}/`);
      const env = {
        DATABASE_URL,
        VECHE_DATA: town.folder,
        VECHE_RATE_LIMIT: '1000000',
        VECHE_LOG_LEVEL: 'fatal',
      };
      town.nodes.push(await startDemo({ env }));
    }
    const port = await freePort();
    town.url = `http://127.0.0.1:${port}`;
    town.proxy = spawn(haproxy ?? '', ['-f', await town.#proxyFile(port), '-db'], { stdio: 'ignore' });
    await until(async () => (await fetch(`${town.url}/readyz`)).ok);
    return town;
  }

  async #proxyFile(port: number): Promise<string> {
    const servers = this.nodes.map(
      ({ url }, index) => `server node${index} 127.0.0.1:${new URL(url).port} check inter 200ms`,
    );
    const file = join(this.folder, 'haproxy.cfg');
    await writeFile(
      file,
      `defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
frontend town
  bind 127.0.0.1:${port}
  default_backend nodes
backend nodes
  option httpchk GET /readyz
  timeout check 2s
  default-server fall 2 rise 1 on-marked-down shutdown-sessions
  ${servers.join('\n  ')}
`,
    );
    return file;
  }

  async query(text: string): Promise<Record<string, string>[]> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** The votes, as the counts have them. */
  async counted(): Promise<number> {
    const [tally] = await this.query(
      "select value from tallies where topic_id = 'projects' and measure = 'submissions'",
    );
    return Number(tally?.value);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.proxy?.kill('SIGKILL');
    for (const node of this.nodes) await node[Symbol.asyncDispose]();
    await this.network[Symbol.asyncDispose]();
    await this.postgres[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits until it holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await wait(50);
}

describe('three nodes behind haproxy on one PostgreSQL', {
  skip: haproxy ? false : 'needs Debian’s haproxy',
}, () => {
  let town: Town;
  before(async () => {
    town = await Town.start();
  });
  after(() => town?.[Symbol.asyncDispose]());

  /** Everything accepted is there exactly once, and the counts are a recount. */
  async function settle(votes: { id: string; created: number }[]): Promise<void> {
    const stored = new Set(
      (await town.query("select id from submissions where topic_id = 'projects'")).map(({ id }) => id),
    );
    assert.ok(votes.length > 0);
    assert.deepEqual(
      votes.filter(({ id }) => !stored.has(id)),
      [],
    );
    assert.deepEqual(
      votes.filter(({ created }) => created > 1),
      [],
    );
    assert.equal(await town.counted(), stored.size);
  }

  const isReady = async ({ url }: Demo) => (await fetch(`${url}/readyz`)).ok;

  test('what one accepts, all show at once: in what they read, and in their streams', async () => {
    const [first, second] = town.nodes as [Demo, Demo];
    const results = async () => (await fetch(`${second.url}/v1/topics/cleanup/results`)).json();
    await using topicReader = await Reader.open(`${second.url}/v1/topics/cleanup/events`);
    await topicReader.count(2);
    const { submissions } = await results();
    const resident = createClient({ endpoint: first.url, storage: memoryStorage() });
    const topic = (await resident.topic('cleanup')) as TopicOf<'volunteer'>;
    const receipt = makeReceipt();
    await resident.submit(topic, receipt, sampleSubmissions.cleanup);
    const headers = { authorization: `Bearer ${receipt.token}` };
    await using reader = await Reader.open(`${second.url}/v1/submissions/${receipt.id}/events`, headers);
    await reader.count(1);
    await resident.say(receipt, { id: randomUUID(), text: 'Буду' });
    await reader.count(2);
    await topicReader.until(
      (event) => event.type === 'results' && event.results.submissions === submissions + 1,
    );
    assert.equal((await results()).submissions, submissions + 1);
  });

  test('each node killed in turn under load loses nothing; its readers go on elsewhere', async () => {
    const resident = createClient({ endpoint: town.url, storage: memoryStorage() });
    const receipt = await voteUntilStored(() => town.url, AbortSignal.timeout(30_000));
    let told = 0;
    const stop = resident.live.watch({ space: 'ozersk', topic: 'projects', receipt }, (event) => {
      if (event.type === 'results') told = event.results.submissions;
    });
    const residents = startResidents(12, () => town.url);
    await residents.more(100);
    for (const node of town.nodes) {
      await node.stop();
      await residents.more(100);
      await node.restart();
      await until(() => isReady(node));
    }
    await settle(await residents.end());
    const counted = await town.counted();
    await until(async () => told === counted);
    stop();
  });

  test('a database that restarts under load loses nothing, and every node comes back by itself', async () => {
    const residents = startResidents(12, () => town.url);
    await residents.more(100);
    await town.postgres.stop();
    await until(async () => !(await isReady(town.nodes[1] as Demo)));
    await town.postgres.start();
    await residents.more(100);
    await settle(await residents.end());
    for (const node of town.nodes) await until(() => isReady(node));
  });

  test('a node cut off from the database is left out, says so, and shows nothing old when it is back', async () => {
    const cutOff = town.nodes[2] as Demo;
    const residents = startResidents(12, () => town.url);
    await residents.more(50);
    town.network.cut();
    await until(async () => !(await isReady(cutOff)));
    await residents.more(100);
    town.network.heal();
    await until(() => isReady(cutOff));
    await settle(await residents.end());
    const own = (await residents.end()).at(-1);
    const shown = await fetch(`${cutOff.url}/v1/topics/projects/results?submission=${own?.id}`, {
      headers: { authorization: `Bearer ${own?.token}` },
    });
    assert.equal((await shown.json()).submissions, await town.counted());
  });
});
