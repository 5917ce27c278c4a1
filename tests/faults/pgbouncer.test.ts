import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, memoryStorage } from '@veche/client';
import pg from 'pg';
import { debianTool } from '../../scripts/debian.ts';
import { startDemo } from '../demo.ts';
import { freePort } from '../free-port.ts';
import { startPostgres } from '../postgres.ts';
import { startResidents, voteUntilStored } from './resident.ts';

const pgbouncer = debianTool('pgbouncer');

/** A pooler before the database which gives each transaction any connection, and has few of them. */
async function startPooler(
  folder: string,
  database: number,
): Promise<{ port: number; process: ChildProcess }> {
  const port = await freePort();
  await writeFile(join(folder, 'users.txt'), '"postgres" "password"\n');
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
postgres = host=127.0.0.1 port=${database} dbname=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
`,
  );
  for (const file of ['', 'users.txt', 'pgbouncer.ini']) await chmod(join(folder, file), 0o755);
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const process_ = spawn(pgbouncer ?? '', [...user, join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
  const url = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
  while (!(await query(url, 'select 1').catch(() => null))) {
    assert.equal(process_.exitCode, null, 'pgbouncer ended');
    await wait(50);
  }
  return { port, process: process_ };
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

test('two nodes behind PgBouncer in transaction mode: votes are there once, and cross between the nodes', {
  skip: pgbouncer ? false : 'needs Debian’s pgbouncer',
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veche-pooler-'));
  await using postgres = await startPostgres();
  const pooler = await startPooler(folder, postgres.port);
  const env = {
    DATABASE_URL: postgres.url.replace(`:${postgres.port}/`, `:${pooler.port}/`),
    DATABASE_DIRECT_URL: postgres.url,
    VECHE_DATA: folder,
    VECHE_RATE_LIMIT: '1000',
  };
  try {
    await using one = await startDemo({ env });
    await using other = await startDemo({ env });
    const resident = createClient({ endpoint: other.url, storage: memoryStorage() });
    const receipt = await voteUntilStored(() => one.url, AbortSignal.timeout(30_000));
    let told = 0;
    const stop = resident.live.watch({ space: 'ozersk', topic: 'projects', receipt }, (event) => {
      if (event.type === 'results') told = event.results.submissions;
    });
    const residents = startResidents(12, () => (Math.random() < 0.5 ? one.url : other.url));
    await residents.more(400);
    const votes = await residents.end();
    assert.deepEqual(
      votes.filter(({ created }) => created > 1),
      [],
    );
    while (told !== votes.length + 1) await wait(50);
    stop();
    // All of them came from one address, of which the nodes tell each other.
    while ((await query(postgres.url, 'select key from limits')).length === 0) await wait(50);
  } finally {
    pooler.process.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
});
