import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeBrowser, openTab } from '../../tests/browser.ts';
import { startDemo } from '../../tests/demo.ts';

after(closeBrowser);

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Hands out the built application from an origin of its own. */
async function serveApp(): Promise<{ url: string } & AsyncDisposable> {
  const files: Record<string, string> = { '/': 'index.html', '/dist/main.js': 'dist/main.js' };
  const server = createServer(async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://app').pathname];
    if (!file) return response.writeHead(404).end();
    response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(await readFile(`${folder}/${file}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('the application builds, lists the polls, and takes a vote', async () => {
  execFileSync(
    'esbuild',
    [
      'src/main.ts',
      '--bundle',
      '--minify',
      '--format=esm',
      '--target=es2022',
      // The packages from their source, as `pnpm build` has not run here.
      '--conditions=@veche/source',
      '--outfile=dist/main.js',
    ],
    { cwd: folder, env: { ...process.env, PATH: `${folder}/node_modules/.bin:${process.env.PATH}` } },
  );
  await using demo = await startDemo();
  await using app = await serveApp();
  await using tab = await openTab(`${app.url}/?endpoint=${encodeURIComponent(demo.url)}`, {
    locale: 'en-GB',
  });
  await tab.page.getByText('Which initiative projects should be funded first? ·').waitFor();
  const poll = tab.page.locator('veche-poll[topic="projects"]');
  await poll.getByLabel('Sport close to home').check();
  await poll.getByRole('button', { name: 'Vote' }).click();
  await poll.getByRole('heading', { name: 'Your vote is counted' }).waitFor();
  assert.deepEqual(
    tab.errors.filter((error) => !error.includes('404')),
    [],
  );
});
