import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { Reader } from '../../packages/server/src/testing/reader.ts';
import { debianTool } from '../../scripts/debian.ts';
import { type Demo, password, startDemo } from '../demo.ts';
import { freePort } from '../free-port.ts';

interface Kind {
  command: string | undefined;
  /** Its example with our addresses and without TLS, as a whole configuration. */
  configure(example: string, port: number, upstream: string, folder: string): string;
  example: string;
  args(file: string): string[];
}

const kinds: Record<string, Kind> = {
  nginx: {
    command: debianTool('nginx', 'nginx-light'),
    example: 'nginx.conf',
    configure: (example, port, upstream, folder) => `daemon off;
pid ${folder}/nginx.pid;
error_log stderr warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
${example
  .replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`)
  .replace('127.0.0.1:4280', upstream)
  .replaceAll(/^ *ssl_.*$/gm, '')}
}`,
    args: (file) => ['-c', file, '-e', 'stderr'],
  },
  Caddy: {
    command: debianTool('caddy'),
    example: 'Caddyfile',
    configure: (example, port, upstream) =>
      `{\nadmin off\n}\n${example
        .replace('veche.example.org {', `http://127.0.0.1:${port} {`)
        .replace('127.0.0.1:4280', upstream)}`,
    args: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
  },
};

/** A proxy in front of a server of its own. */
class Site implements AsyncDisposable {
  readonly url: string;
  readonly demo: Demo;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(url: string, demo: Demo, process: ChildProcess, folder: string) {
    this.url = url;
    this.demo = demo;
    this.#process = process;
    this.#folder = folder;
  }

  static async start(kind: Kind, env: Record<string, string>): Promise<Site> {
    const demo = await startDemo({ env });
    const folder = await mkdtemp(join(tmpdir(), 'veche-proxy-'));
    const port = await freePort();
    const file = join(folder, 'configuration');
    const example = await readFile(join('examples/operate', kind.example), 'utf8');
    await writeFile(file, kind.configure(example, port, new URL(demo.url).host, folder));
    const proxy = spawn(kind.command ?? '', kind.args(file), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    });
    let said = '';
    proxy.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const url = `http://127.0.0.1:${port}`;
    const isUp = () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isUp())) {
      assert.equal(proxy.exitCode, null, said);
      await wait(20);
    }
    return new Site(url, demo, proxy, folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
    await this.demo[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Sends something that changes nothing but counts, from an address of this machine, and says that it is from another. */
function change(url: string, localAddress: string, claimed: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/v1/topics/nowhere/submissions/nothing`, {
      method: 'PUT',
      localAddress,
      agent: false,
      headers: { 'x-forwarded-for': claimed },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

for (const [name, kind] of Object.entries(kinds)) {
  const skip = kind.command ? false : `${name} is not on this machine`;

  describe(`behind ${name}, as the example sets it up`, { skip }, () => {
    let site: Site;
    before(async () => {
      site = await Site.start(kind, { VECHE_PROXIES: '1' });
    });
    after(() => site?.[Symbol.asyncDispose]());

    test('a message is sent, and news of it come at once', async () => {
      const client = createClient({ endpoint: site.url, storage: memoryStorage() });
      const topic = (await client.topic('feedback')) as TopicOf<'feedback'>;
      const receipt = makeReceipt();
      await client.submit(topic, receipt, sampleSubmissions.feedback);
      const stream = `${site.url}/v1/submissions/${receipt.id}/events`;
      await using reader = await Reader.open(stream, { authorization: `Bearer ${receipt.token}` });
      await reader.count(1);
      const deadline = AbortSignal.timeout(2000);
      const late = once(deadline, 'abort').then(() => assert.fail('the news are held up'));
      await client.say(receipt, { id: crypto.randomUUID(), text: 'And one more thing' });
      await Promise.race([reader.count(2), late]);
    });

    test('an official signs in', async () => {
      const path = `${site.url}/v1/staff/session`;
      const headers = {
        origin: site.url,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      };
      const body = JSON.stringify({ user: 'admin', password });
      const answer = await fetch(path, { method: 'POST', headers, body });
      assert.equal(answer.status, 200);
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      assert.equal((await fetch(path, { headers: { cookie } })).status, 200);
      assert.equal((await fetch(`${site.url}/desk/`)).status, 200);
    });

    test('a body that is too large is refused by the server in words, and a flood by the proxy', async () => {
      const { id, token } = makeReceipt();
      const send = (bytes: number) =>
        fetch(`${site.url}/v1/topics/feedback/submissions/${id}`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify('x'.repeat(bytes)),
        });
      const refused = await send(100_000);
      assert.equal(refused.status, 413);
      assert.equal(((await refused.json()) as { code: string }).code, 'too-large');
      // Whichever of the two ends it first: older Caddy says 502 where the server hangs up. The connection may be cut.
      const flood = await send(3_000_000).then(
        ({ status }) => status,
        () => 413,
      );
      assert.ok([413, 502].includes(flood), String(flood));
      assert.equal((await fetch(`${site.url}/readyz`)).status, 200);
    });

    for (const [proxies, tells] of [
      ['1', 'tells residents apart by what the proxy says, whatever they say themselves'],
      ['0', 'takes the proxy for the only resident, whatever the proxy or they say'],
    ] as const) {
      test(`with VECHE_PROXIES=${proxies} the server ${tells}`, async () => {
        await using limited = await Site.start(kind, { VECHE_PROXIES: proxies, VECHE_RATE_LIMIT: '2' });
        const codes = [];
        for (const from of ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.2'])
          codes.push(await change(limited.url, from, `203.0.113.${codes.length + 1}`));
        assert.deepEqual(
          codes.map((code) => code === 429),
          [false, false, true, proxies === '0'],
        );
      });
    }
  });
}
