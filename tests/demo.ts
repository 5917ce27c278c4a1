import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { after, before } from 'node:test';

export const password = 'a long password for tests';

export interface Demo {
  /** The address without a slash at its end. */
  readonly url: string;
  readonly process: ChildProcess;
  /** The folder of its data. */
  readonly data: string;
  /** Ends the server at once, as a power cut would. */
  stop(): Promise<void>;
  /** Ends it, and starts another on the same data and port. */
  restart(): Promise<void>;
  /** How many submissions are on the disk, beside those that the demo began with. */
  submissions(): number;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface DemoOptions {
  /** What to run instead of the server; it prints its address in the same way. */
  script?: string;
  env?: Record<string, string>;
  /** A command that runs the server, as `strace` does; the server is to be the process that it starts as. */
  under?: string[];
}

function spawnServer(
  data: string,
  port: string,
  { script, env: more, under = [] }: DemoOptions,
): ChildProcess {
  const [command = '', ...args] = [
    ...under,
    process.execPath,
    '--conditions=@veche/source',
    script ?? 'packages/server/src/main.ts',
    ...(script ? [] : ['serve', '--demo']),
  ];
  const env = { ...process.env, PORT: port, VECHE_DATA: data, VECHE_ADMIN_PASSWORD: password, ...more };
  return spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The desk's address is the last that a start prints. */
async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('The server has no output to read.');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /(http:\/\/\S+)\/desk\//.exec(line)?.[1];
    if (address) {
      server.stdout.resume();
      return address;
    }
  }
  throw new Error('The server ended before it said where it is.');
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

/** A server that was started for whoever asks next: a start takes longer than many a test. */
interface Spare {
  readonly server: ChildProcess;
  readonly data: string;
  readonly demo: Promise<Demo>;
}

let spare: Spare | undefined;

function launch(options: DemoOptions): Spare {
  const data = mkdtempSync(join(tmpdir(), 'veche-'));
  let server = spawnServer(data, '0', options);
  const asDemo = (url: string): Demo => ({
    url,
    data,
    get process() {
      return server;
    },
    stop: () => end(server, 'SIGKILL'),
    submissions() {
      using database = new DatabaseSync(join(data, 'veche.db'), { readOnly: true });
      const began = "(select max(at) from events where action = 'seed')";
      const rows = database.prepare(`select count(*) as rows from submissions where submitted_at > ${began}`);
      return Number(rows.get()?.rows);
    },
    async restart() {
      await end(server, 'SIGKILL');
      server = spawnServer(data, new URL(url).port, options);
      await addressOf(server);
    },
    async [Symbol.asyncDispose]() {
      await end(server, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  });
  return { server, data, demo: addressOf(server).then(asDemo) };
}

/** Whether this process waits for the server. */
function hold({ server }: Spare, isHeld: boolean): void {
  const handles = [server, server.stdout as Socket];
  for (const handle of handles) isHeld ? handle.ref() : handle.unref();
}

/** Starts the real server in a process of its own, on data of its own, with the demo space. */
export function startDemo(options?: DemoOptions): Promise<Demo> {
  if (options) return launch(options).demo;
  const taken = spare ?? launch({});
  hold(taken, true);
  spare = launch({});
  hold(spare, false);
  return taken.demo;
}

process.once('exit', () => {
  if (!spare) return;
  spare.server.kill('SIGKILL');
  rmSync(spare.data, { recursive: true, force: true });
});

/** One demo for all tests of a file, from before the first until after the last. */
export function demoOfFile(): Pick<Demo, 'url'> {
  let demo: Demo | undefined;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo?.[Symbol.asyncDispose]());
  return {
    get url() {
      if (!demo) throw new Error('The demo runs only while tests do.');
      return demo.url;
    },
  };
}
