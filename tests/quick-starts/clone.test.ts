/**
 * The quick starts of an operator and of a developer, done to the letter in a clean clone of the last commit and in empty
 * folders. The packages that the clone builds stand in for the registry. It takes minutes: `pnpm test:quickstarts`.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeBrowser, openTab } from '../browser.ts';
import { password } from '../demo.ts';
import { freePort } from '../free-port.ts';
import { follow, readQuickStart } from './instructions.ts';
import { type Packed, startRegistry } from './registry.ts';
import { Terminal } from './terminal.ts';

const folder = await mkdtemp(join(tmpdir(), 'veche-quick-start-'));
const clone = join(folder, 'veche');
before(() => new Terminal(process.cwd()).run(`git clone -q . ${clone}`));
after(async () => {
  await closeBrowser();
  await rm(folder, { recursive: true, force: true });
});

test('an operator follows the quick start', async () => {
  const port = String(await freePort());
  const start = readQuickStart('operator', { 'localhost:4280': `localhost:${port}` });
  const [build = '', serve = '', look = ''] = start.snippets.map(({ text }) => text);
  const terminal = new Terminal(clone, { PORT: port, CI: 'true' });
  await terminal.run(build);
  await using server = await terminal.leaveRunning(serve, /The desk .*\n/);

  const link = /Found a space\s+(\S+)/.exec(server.said)?.[1] ?? '';
  await using tab = await openTab(link, { locale: 'en' });
  await follow(tab.page, start);
  await tab.page.getByRole('navigation').first().waitFor();

  const said = await terminal.run(look);
  assert.match(said, /oakham/);
  assert.match(said, /Everything is whole\./);
  assert.match(said, /Written to \.\.\/veche-backup/);
});

async function packed(): Promise<Packed[]> {
  const place = join(folder, 'packed');
  const names = ['protocol', 'words', 'client', 'widgets'];
  const filters = names.map((name) => `--filter=@veche/${name}`).join(' ');
  await new Terminal(clone).run(`npx -y pnpm@12 -r ${filters} pack --pack-destination ${place}`);
  return Promise.all(
    (await readdir(place)).map(async (file) => {
      const tarball = join(place, file);
      const manifest = await new Terminal(place).run(`tar -xOf ${tarball} package/package.json`);
      return { tarball, manifest: JSON.parse(manifest) };
    }),
  );
}

test('a developer follows the quick start', async () => {
  const port = String(await freePort());
  const start = readQuickStart('developer', { 'localhost:4280': `localhost:${port}` });
  await using registry = await startRegistry(await packed());
  const env = { PORT: port, VECHE_ADMIN_PASSWORD: password, 'npm_config_@veche:registry': registry.url };
  const project = join(folder, 'project');
  await mkdir(project);
  const terminal = new Terminal(project, env);

  const [demoBlock, ...rest] = start.snippets;
  await using demo = await new Terminal(clone, env).leaveRunning(demoBlock?.text ?? '', /The desk .*\n/);
  assert.match(demo.said, new RegExp(`http://localhost:${port}/`));
  const last = rest.pop();
  let said = '';
  for (const { language, text, file } of rest) {
    if (file) await writeFile(join(project, file), text);
    else if (language === 'sh') said += await terminal.run(text);
  }
  assert.match(said, /received http:\/\/\S+\/r\/[0-9a-f-]{36}#/);

  await using server = await terminal.leaveRunning(last?.text ?? '', /Local:\s+\S+/);
  await using tab = await openTab(/Local:\s+(\S+)/.exec(server.said)?.[1] ?? '', { locale: 'en' });
  const poll = tab.page.locator('veche-poll');
  await poll.getByRole('checkbox').first().check();
  await poll.locator('button[type="submit"]').click();
  await poll.locator('veche-receipt .standing').waitFor();
  assert.match(await readFile(join(project, 'package.json'), 'utf8'), /"@veche\/widgets"/);
});
