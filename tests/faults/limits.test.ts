import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { debianTool } from '../../scripts/debian.ts';
import { type Demo, startDemo } from '../demo.ts';
import { voteUntilStored } from './resident.ts';

/** Connections that say nothing; the long form takes 10,000. */
const idle = Number(process.env.VECHE_IDLE_CONNECTIONS ?? 2000);

/** Milliseconds within which a resident's vote is stored while others do their worst. */
const patience = 2000;

/** Bytes of memory that an attack may take. */
const most = 200 * 1024 * 1024;

const slow = debianTool('slowhttptest');

describe('whoever else is at the door, residents are served', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo({ env: { VECHE_RATE_LIMIT: '1000000', VECHE_LOG_LEVEL: 'fatal' } });
    await vote();
  });
  after(() => demo[Symbol.asyncDispose]());

  /** Stores one vote, and says how long it took. */
  async function vote(): Promise<number> {
    const began = performance.now();
    await voteUntilStored(() => demo.url, AbortSignal.timeout(20_000));
    return performance.now() - began;
  }

  /** Of the server's process, in bytes; 0 where the system does not tell. */
  function memory(): number {
    if (process.platform !== 'linux') return 0;
    const status = readFileSync(`/proc/${demo.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  }

  /** Votes for as long as the work takes. */
  async function servedDuring(work: Promise<unknown>): Promise<void> {
    const before = memory();
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    over.catch(() => {});
    const took: number[] = [];
    while (!isOver) took.push(await vote());
    await over;
    assert.ok(took.length > 0);
    assert.ok(Math.max(...took) < patience, `a vote took ${Math.max(...took)} ms`);
    assert.ok(memory() - before < most, `${memory() - before} bytes more`);
  }

  const { hostname, port } = { hostname: '127.0.0.1', port: () => Number(new URL(demo.url).port) };

  async function open(): Promise<Socket> {
    const socket = createConnection(port(), hostname);
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  }

  /** All that the server says until it hangs up. */
  async function reply(socket: Socket): Promise<string> {
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    await once(socket, 'close');
    return said;
  }

  test(`while ${idle} connections say nothing`, async () => {
    const sockets: Socket[] = [];
    const opening = async () => {
      while (sockets.length < idle) sockets.push(...(await Promise.all(Array.from({ length: 100 }, open))));
    };
    await servedDuring(opening());
    assert.ok((await vote()) < patience);
    for (const socket of sockets) socket.destroy();
  });

  for (const [name, flags] of [
    ['headers', ['-H', '-i', '2']],
    ['bodies', ['-B', '-i', '2', '-t', 'POST', '-f', 'application/json', '-s', '60000']],
    ['reading', ['-X', '-w', '1', '-y', '10', '-n', '2', '-z', '1']],
  ] as const) {
    test(`while 400 connections are slow with their ${name}`, {
      skip: slow ? false : 'needs Debian’s slowhttptest',
    }, async () => {
      const path = name === 'bodies' ? '/v1/staff/session' : '/v1/topics/projects';
      const args = [...flags, '-c', '400', '-r', '400', '-l', '5', '-u', demo.url + path];
      const attack = spawn(slow ?? '', args, { stdio: 'ignore' });
      await servedDuring(once(attack, 'exit'));
    });
  }

  test('while others send headers without end', async () => {
    const flood = async () => {
      const socket = await open();
      const said = reply(socket);
      socket.write('GET /v1/topics/projects HTTP/1.1\r\nhost: x\r\n');
      for (let count = 0; count < 200; count += 1) socket.write(`x-${count}: ${'y'.repeat(1000)}\r\n`);
      assert.match(await said, /^HTTP\/1\.1 413 /);
      assert.match(await said, /application\/problem\+json/);
    };
    const floods = async () => {
      for (let round = 0; round < 5; round += 1) await Promise.all(Array.from({ length: 50 }, flood));
    };
    await servedDuring(floods());
  });

  test('while others nest their JSON as deep as a body lets them', async () => {
    const body = '['.repeat(60_000);
    const nest = async () => {
      for (let count = 0; count < 200; count += 1) {
        const response = await fetch(`${demo.url}/v1/staff/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        assert.equal(response.status, 400);
        await response.arrayBuffer();
      }
    };
    await servedDuring(Promise.all(Array.from({ length: 4 }, nest)));
  });

  test('a request that does not come to its end is given up', { timeout: 60_000 }, async () => {
    const socket = await open();
    const said = reply(socket);
    socket.write(
      'POST /v1/staff/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    assert.match(await said, /^HTTP\/1\.1 4\d\d /);
  });
});
