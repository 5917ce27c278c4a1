import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

test('the built package runs in a folder of its own, with everything that it serves', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veche-installed-'));
  const program = join(folder, 'veche');
  await run('node_modules/.bin/rollup', ['-c', '--configPackages', '--silent']);
  const deploy = ['-y', 'pnpm@12', '--filter', '@veche/server', 'deploy', '--prod', program];
  await run('npx', deploy, { env: { ...process.env, npm_config_verify_deps_before_run: 'false' } });
  const { bin } = JSON.parse(await readFile(join(program, 'package.json'), 'utf8'));
  const veche = join(program, bin.veche);
  assert.match(await readFile(veche, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  assert.match((await run(process.execPath, [veche, '--help'])).stdout, /veche staff/);

  const env = { PATH: process.env.PATH, PORT: '0', VECHE_DATA: join(folder, 'data') };
  const server = spawn(process.execPath, [veche, 'serve', '--demo'], { env, cwd: folder });
  try {
    let url = '';
    for await (const line of createInterface({ input: server.stdout })) {
      url = /(http:\S+)\/desk\//.exec(line)?.[1] ?? '';
      if (url) break;
    }
    for (const path of ['/', '/desk/', '/veche.js', '/v1/topics/projects', '/f/projects', '/readyz'])
      assert.equal((await fetch(url + path)).status, 200, path);
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
});
