/**
 * Tries the plugin in a real WordPress, from nothing: `pnpm example:wordpress [release of Debian] [--docs]`. Downloads WordPress
 * from Debian, installs it by its own pages, adds the plugin as a site owner does, asks residents under a strict content
 * security policy, and takes it away again. Pictures go into .cache/wordpress; `--docs` copies those of the guide into
 * docs/images. Takes two to three minutes; not in CI.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../../tests/browser.ts';
import { type Demo, startDemo } from '../../tests/demo.ts';
import { violations } from '../../tests/violations.ts';
import { takePicture } from '../take-picture.ts';
import * as clerk from './clerk.ts';
import { packPlugin } from './pack.ts';
import { listen } from './reports.ts';
import { type Site, startSite } from './site.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { docs: { type: 'boolean' } } });
const [suite] = positionals;
const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };
const ofGuide = ['settings.en', 'settings.ru', 'editor.en', 'editor.ru', 'page.en', 'page.ru'];
let pictures = '';

async function take(page: Page, name: string): Promise<void> {
  for (const viewport of [wide, narrow]) {
    await page.setViewportSize(viewport);
    await takePicture(page, `${pictures}/${name}-${viewport.width}.webp`);
  }
  await page.setViewportSize(wide);
}

/** WordPress and its themes have faults of their own. */
const isOfVeche = (violation: string) => violation.includes('veche');

const say = (text: string) => console.log(`  ${text}`);

/** What whoever runs the endpoint does about a site. */
function tellEndpoint(demo: Demo, what: 'allow' | 'forbid', site: string): void {
  const args = ['--conditions=@veche/source', 'packages/server/src/main.ts', 'space', what, 'ozersk', site];
  execFileSync(process.execPath, args, { env: { ...process.env, VECHE_DATA: demo.data }, stdio: 'ignore' });
}

async function trySettings(page: Page, { url }: Site, demo: Demo): Promise<void> {
  const right = { endpoint: demo.url, space: 'ozersk' };
  const save = (settings: clerk.Settings) => clerk.saveSettings(page, url, settings);
  assert.match(await save({ ...right, endpoint: 'http://veche.example.org' }), /begins with https/);
  assert.equal(await page.locator('#veche-endpoint').inputValue(), '', 'what is wrong was kept');
  assert.match(await save({ ...right, space: 'Ozersk!' }), /Latin letters/);
  assert.match(await save({ ...right, space: 'nowhere' }), /There is no space “nowhere”/);
  const sites = 'http://127.0.0.1:*';
  tellEndpoint(demo, 'forbid', sites);
  assert.ok((await save(right)).includes(`does not allow this site: add ${url} at the desk`));
  tellEndpoint(demo, 'allow', sites);
  assert.match(await save(right), /Settings saved/);
  await take(page, 'settings.en');
  assert.deepEqual((await violations(page)).filter(isOfVeche), []);
  assert.equal((await fetch(`${url}/?rest_route=/veche/v1/topics`)).status, 401);
  say('settings: four mistakes are told, what is right is saved');
}

/** A page with the block, made in the editor. */
async function writePage(page: Page, { url }: Site, title: string, picture: string): Promise<string> {
  await clerk.openEditor(page, url, title);
  const block = await clerk.addBlock(page, 'poll', 'projects');
  await block.locator('veche-poll input').nth(3).waitFor({ state: 'attached' });
  await block.locator('veche-poll').scrollIntoViewIfNeeded();
  const inspector = page.locator('.block-editor-block-inspector');
  if (!(await inspector.isVisible())) await page.locator('.interface-pinned-items button').first().click();
  await inspector.locator('select').nth(2).waitFor();
  await take(page, picture);
  return clerk.publish(page);
}

/** What the browser refuses where nothing in the page itself is allowed: all of it is WordPress's. */
async function readBare(address: string, endpoint: string): Promise<void> {
  await using tab = await openTab('about:blank', { locale: 'en-GB', viewport: wide });
  const reports = await listen(tab.page, endpoint);
  await tab.page.goto(`${address}?bare`);
  await tab.page.locator('veche-poll').getByLabel('Sport close to home').check();
  const found = await reports();
  assert.deepEqual(
    found.filter(({ isOfVeche }) => isOfVeche),
    [],
  );
  const count: Record<string, number> = {};
  for (const { directive } of found) count[directive] = (count[directive] ?? 0) + 1;
  say(`policy that allows nothing inline: Veche 0 reports, WordPress and its theme ${JSON.stringify(count)}`);
}

async function vote(address: string, demo: Demo): Promise<void> {
  await using tab = await openTab('about:blank', { locale: 'en-GB', viewport: wide });
  const { page } = tab;
  const reports = await listen(page, demo.url);
  await page.goto(address);
  const poll = page.locator('veche-poll');
  await poll.getByLabel('Sport close to home').check();
  await take(page, 'page.en');
  const before = demo.submissions();
  await poll.getByRole('button', { name: 'Vote' }).click();
  await poll.getByRole('heading', { name: 'Your vote is counted' }).waitFor();
  await take(page, 'receipt.en');
  assert.equal(demo.submissions(), before + 1);
  assert.deepEqual(await reports(), []);
  assert.deepEqual((await violations(page)).filter(isOfVeche), []);
  say(
    'block: a vote under a strict policy with hashes for the theme: counted, 0 reports, axe finds nothing in it',
  );
}

async function readShortcodes(admin: Page, demo: Demo): Promise<void> {
  const address = await clerk.publishText(
    admin,
    'Ask',
    '[veche widget="feedback" topic="feedback" lang="ru"]',
  );
  const empty = await clerk.publishText(admin, 'Nothing asked', 'Words. [veche widget="poll"]');
  const hostile = `[veche widget="cases" fragment='x" onfocus="alert(1)' lang="ru"]`;
  const harmless = await clerk.publishText(admin, 'Hostile', hostile);
  await using tab = await openTab('about:blank', { locale: 'en-GB' });
  const reports = await listen(tab.page, demo.url);
  await tab.page.goto(address);
  await tab.page.locator('veche-feedback').getByRole('button', { name: 'Отправить' }).waitFor();
  assert.deepEqual(await reports(), []);
  await tab.page.goto(empty);
  assert.equal(
    await tab.page.locator(`script[src^="${demo.url}"]`).count(),
    0,
    'a page without a widget loads the script',
  );
  assert.equal(await tab.page.getByText('Choose the topic').count(), 0, 'residents read what is for clerks');
  await tab.page.goto(harmless);
  const names = await tab.page.locator('veche-cases').evaluate((element) => element.getAttributeNames());
  assert.deepEqual(names, ['endpoint', 'space', 'lang', 'fragment']);
  await admin.goto(empty);
  await admin.getByText('Choose the topic').waitFor();
  say(
    'shortcode: shows the widget in its own language; a page without one loads no script; a mistake is told to clerks only',
  );
}

async function readWithoutScript(address: string): Promise<void> {
  await using tab = await openTab(address, { javaScriptEnabled: false, locale: 'en-GB' });
  await tab.page.getByRole('link', { name: 'Answer on a page of its own' }).click();
  await tab.page.getByRole('heading', { name: /Which initiative projects/ }).waitFor();
  say('without JavaScript: the link leads to the plain form');
}

async function readPinned(admin: Page, site: Site, address: string, demo: Demo): Promise<void> {
  const pinned = { endpoint: demo.url, space: 'ozersk', script: 'pinned' } as const;
  assert.match(await clerk.saveSettings(admin, site.url, pinned), /saved/);
  await using tab = await openTab('about:blank', { locale: 'en-GB' });
  const reports = await listen(tab.page, demo.url);
  const loaded: string[] = [];
  tab.page.on('request', (request) => loaded.push(request.url()));
  await tab.page.goto(address);
  await tab.page.locator('veche-poll').getByLabel('Sport close to home').check();
  const script = tab.page.locator('#veche-js');
  assert.match((await script.getAttribute('integrity')) ?? '', /^sha384-/);
  const files = loaded.filter((url) => url.startsWith(demo.url) && url.endsWith('.js'));
  assert.deepEqual(files, [await script.getAttribute('src')]);
  assert.deepEqual(await reports(), []);
  await clerk.saveSettings(admin, site.url, { ...pinned, script: 'newest' });
  say('pinned: one file with its hash, and no other');
}

async function readRussian(admin: Page, site: Site): Promise<void> {
  await clerk.speak(admin, site.url, 'ru_RU');
  await admin.goto(`${site.url}/wp-admin/options-general.php?page=veche`);
  await admin.getByText('Адрес сервера Veche').waitFor();
  await take(admin, 'settings.ru');
  const address = await writePage(admin, site, 'Жители решают', 'editor.ru');
  await using tab = await openTab(address, { viewport: wide });
  await tab.page.locator('veche-poll').getByLabel('Спорт рядом с домом').check();
  await take(tab.page, 'page.ru');
  say('Russian: settings, block and widget');
}

async function uninstall(admin: Page, site: Site, address: string, endpoint: string): Promise<void> {
  await clerk.removePlugin(admin, site.url);
  assert.equal(site.query("select count(*) from wp_options where option_name like '%veche%'"), '0');
  await using tab = await openTab(address, { locale: 'en-GB' });
  assert.equal(await tab.page.locator('veche-poll').count(), 0);
  assert.equal(await tab.page.locator(`script[src^="${endpoint}"]`).count(), 0);
  say('uninstalled: no option, tag or script is left');
}

async function run(): Promise<void> {
  await using demo = await startDemo();
  await using site = await startSite(suite, demo.url);
  pictures = `.cache/wordpress/pictures-${site.version}`;
  mkdirSync(pictures, { recursive: true });
  say(`WordPress ${site.version}`);
  await using tab = await openTab('about:blank', { locale: 'en-GB', viewport: wide });
  const admin = tab.page;
  await clerk.install(admin, site.url);
  await clerk.addPlugin(admin, site.url, packPlugin());
  say('installed: WordPress by its page, the plugin by its file');
  await trySettings(admin, site, demo);
  await clerk.knowEditor(admin, site.url);
  const address = await writePage(admin, site, 'Residents decide', 'editor.en');
  await readBare(address, demo.url);
  await vote(address, demo);
  await readShortcodes(admin, demo);
  await readWithoutScript(address);
  await readPinned(admin, site, address, demo);
  await readRussian(admin, site);
  await uninstall(admin, site, address, demo.url);
  if (values.docs) {
    for (const name of ofGuide)
      copyFileSync(`${pictures}/${name}-1280.webp`, `docs/images/wordpress-${name}.webp`);
  }
  assert.deepEqual(
    site.complaints().filter((line) => line.includes('veche/')),
    [],
    'PHP complains of the plugin',
  );
}

try {
  await run();
  console.log(`The plugin works. Pictures are in ${pictures}`);
} catch (error) {
  console.error(error);
  console.log('The plugin does not work.');
  process.exitCode = 1;
} finally {
  await closeBrowser();
}
