import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeReceipt } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { inTransaction, openStore } from './store/database.ts';
import { answersTo } from './store/submissions.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** All of the environment that a server here knows of. */
const { PATH, NODE_COMPILE_CACHE } = process.env;
const passedOn = { PATH, NODE_COMPILE_CACHE };

let folder: string;

class Run {
  output = '';
  errors = '';
  readonly child: ChildProcess;

  constructor(env: Record<string, string> = {}, command = ['serve', '--demo']) {
    this.child = spawn(process.execPath, ['--conditions=@veche/source', main, ...command], {
      env: { ...passedOn, PORT: '0', VECHE_DATA: join(folder, 'data'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk) => {
      this.output += chunk;
    });
    this.child.stderr?.on('data', (chunk) => {
      this.errors += chunk;
    });
  }

  /** The address, once the desk's was printed; it comes last. */
  async url(): Promise<string> {
    while (!/\/desk\//.test(this.output)) {
      assert.equal(this.child.exitCode, null, this.errors);
      await Promise.race([
        once(this.child.stdout as NodeJS.ReadableStream, 'data'),
        once(this.child, 'exit'),
      ]);
    }
    return /(http:\S+)\/desk\//.exec(this.output)?.[1] ?? '';
  }

  async end(signal?: NodeJS.Signals): Promise<number | null> {
    const isOver = this.child.exitCode !== null || this.child.signalCode !== null;
    const closed = isOver ? Promise.resolve() : once(this.child, 'close');
    if (signal && !isOver) this.child.kill(signal);
    await closed;
    return this.child.exitCode;
  }
}

function vote(url: string) {
  const { id, token } = makeReceipt();
  const body = { ...sampleSubmissions.projects, participant: token };
  return fetch(`${url}/v1/topics/projects/submissions/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function stored(): Promise<number> {
  const store = await openStore(join(folder, 'data', 'veche.db'));
  const { length } = await answersTo(store.db, 'projects');
  await store.destroy();
  return length;
}

describe('the program', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veche-main-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  describe('a start', () => {
    test('prints where things are and one sign-in; a second start keeps everything and prints none', async () => {
      const first = new Run();
      const url = await first.url();
      const password = /password (\S+)/.exec(first.output)?.[1];
      assert.ok(password && password.length >= 20);
      assert.equal((await vote(url)).status, 201);
      assert.equal(await first.end('SIGINT'), 0);
      assert.equal(first.errors, '');

      const second = new Run();
      const again = await second.url();
      assert.doesNotMatch(second.output, /password/);
      const signIn = await fetch(`${again}/v1/staff/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: 'admin', password }),
      });
      assert.equal(signIn.status, 200);
      assert.equal(await second.end('SIGTERM'), 0);
      assert.equal(await stored(), 1);
    });

    test('stops at once though somebody has connected and said nothing', async () => {
      const run = new Run();
      const { hostname, port } = new URL(await run.url());
      const silent = createConnection(Number(port), hostname);
      await once(silent, 'connect');
      await fetch(`http://${hostname}:${port}/healthz`);
      const began = performance.now();
      // The server would say 1 if it had lost its patience.
      assert.equal(await run.end('SIGTERM'), 0);
      assert.ok(performance.now() - began < 5000);
      silent.destroy();
    });

    test('with a password of one’s own prints none', async () => {
      const run = new Run({ VECHE_ADMIN_PASSWORD: 'chosen by the owner' });
      await run.url();
      assert.doesNotMatch(run.output + run.errors, /chosen by the owner|First sign-in/);
      await run.end('SIGINT');
    });

    test('keeps its secret out of reach of other accounts', async () => {
      const run = new Run();
      await run.url();
      await run.end('SIGINT');
      const { mode, size } = await stat(join(folder, 'data', 'secret.key'));
      assert.equal(mode & 0o777, 0o600);
      assert.equal(size, 32);
    });
  });

  describe('an installation without a space', () => {
    const founding = (output: string) => /\/desk\/#\/found\/([\w-]{43}) /.exec(output)?.[1];
    const found = (url: string, token: string | undefined, id: string) =>
      fetch(`${url}/v1/staff/founding`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          space: { id, name: { en: id }, time_zone: 'Europe/London' },
          founder: { user: id, name: { en: id }, position: { en: id }, new_password: 'a long password' },
        }),
      });

    test('prints the same link at each start, and none once a space was founded by it', async () => {
      const first = new Run({}, ['serve']);
      await first.url();
      const token = founding(first.output);
      assert.ok(token);
      await first.end('SIGKILL');
      const second = new Run({}, ['serve']);
      const url = await second.url();
      assert.equal(founding(second.output), token);
      assert.equal((await found(url, token, 'one')).status, 200);
      assert.equal((await found(url, token, 'two')).status, 401);

      const invite = new Run({ PUBLIC_URL: 'https://veche.example/' }, ['space', 'invite']);
      assert.equal(await invite.end(), 0);
      assert.match(invite.output, /^https:\/\/veche\.example\/desk\/#\/found\//);
      const further = founding(invite.output.replace('\n', ' '));
      assert.equal((await found(url, further, 'two')).status, 200);
      assert.equal(await second.end('SIGTERM'), 0);

      const third = new Run({}, ['serve']);
      await third.url();
      assert.equal(founding(third.output), undefined);
      assert.equal(third.errors, '');
      await third.end('SIGTERM');
    });
  });

  describe('what stands in the way is one clear line and a non-zero exit', () => {
    async function refusal(env: Record<string, string>): Promise<string> {
      const run = new Run(env);
      assert.equal(await run.end(), 1);
      assert.equal(run.output, '');
      assert.match(run.errors, /^[^\n]+\n$/, 'one line');
      assert.doesNotMatch(run.errors, / at .*:\d+/, 'no stack trace');
      return run.errors;
    }

    test('a port in use', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const PORT = String((other.address() as AddressInfo).port);
      assert.match(await refusal({ PORT }), new RegExp(`Port ${PORT} is in use`));
      other.close();
    });

    test('a data folder that cannot be made', async () => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      assert.match(await refusal({ VECHE_DATA: join(file, 'data') }), /data folder .* cannot be used/);
    });

    test('a secret that is damaged', async () => {
      await writeFile(join(folder, 'secret.key'), 'short');
      assert.match(await refusal({ VECHE_DATA: folder }), /secret .* is damaged/);
    });

    test('a database of a newer version', async () => {
      const store = await openStore(join(folder, 'veche.db'));
      await inTransaction(store, (db) =>
        db
          .insertInto('kysely_migration' as never)
          .values({ name: '9999-later', timestamp: '2030' } as never)
          .execute(),
      );
      await store.destroy();
      assert.match(await refusal({ VECHE_DATA: folder }), /newer version of Veche/);
    });

    for (const [name, value] of Object.entries({
      PORT: 'http',
      PUBLIC_URL: 'ftp://x',
      VECHE_ADMIN_PASSWORD: 'short',
      VECHE_LOG_LEVEL: 'loud',
    })) {
      test(`${name}=${value}`, async () => {
        assert.match(await refusal({ [name]: value }), new RegExp(`configuration is wrong. ${name}: `));
      });
    }
  });

  describe('an end', () => {
    test('by Ctrl-C finishes what was accepted: every 201 is on disk, once', async () => {
      const run = new Run();
      const url = await run.url();
      const answers = Array.from({ length: 300 }, () =>
        vote(url).then(
          ({ status }) => status,
          () => 0,
        ),
      );
      await Promise.race(answers);
      assert.equal(await run.end('SIGINT'), 0);
      const accepted = (await Promise.all(answers)).filter((status) => status === 201).length;
      assert.ok(accepted > 0);
      assert.equal(await stored(), accepted);
    });

    test('by a power cut loses nothing that was answered', async () => {
      const run = new Run();
      const url = await run.url();
      let accepted = 0;
      const answers = Array.from({ length: 300 }, () =>
        vote(url).then(
          ({ status }) => {
            if (status === 201) accepted += 1;
            if (accepted === 50) run.child.kill('SIGKILL');
          },
          () => undefined,
        ),
      );
      await Promise.all(answers);
      await run.end('SIGKILL');
      assert.ok(accepted >= 50);
      assert.ok((await stored()) >= accepted);
      assert.equal((await readFile(join(folder, 'data', 'secret.key'))).length, 32);
    });
  });
});
