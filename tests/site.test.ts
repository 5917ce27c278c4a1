/** The site of the documentation, built and used as a reader does. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildSite } from '../scripts/site/build.ts';
import type { Page } from '../scripts/site/pages.ts';
import { closeBrowser, openTab } from './browser.ts';
import { serveFolder } from './site.ts';
import { violations } from './violations.ts';

const folder = await mkdtemp(join(tmpdir(), 'veche-site-'));
let pages: Page[] = [];
let site: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  pages = await buildSite(folder);
  site = await serveFolder(folder);
});
after(async () => {
  await closeBrowser();
  await site[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const read = (address: string) => readFileSync(join(folder, address), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one ?? '');

test('every page of the documentation is there, and every link in them leads somewhere', () => {
  assert.deepEqual(globSync('**/*.html', { cwd: folder }).sort(), pages.map(({ address }) => address).sort());
  for (const { address } of pages) {
    // Snippets lead to other sites.
    const text = read(address).replace(/<template>.*?<\/template>/gs, '');
    // Our own policy forbids the one, axe the other.
    assert.doesNotMatch(text, / style="|<th[^>]*><\/th>/, address);
    for (const link of all(text, /(?:href|src|data-index)="([^"]*)"/g)) {
      if (/^https?:/.test(link)) continue;
      const [path, anchor] = link.split('#').map(decodeURIComponent);
      const target = path ? join(dirname(address), path) : address;
      assert.ok(existsSync(join(folder, target)), `${address}: ${link}`);
      if (anchor) assert.ok(all(read(target), /id="([^"]+)"/g).includes(anchor), `${address}: ${link}`);
    }
  }
});

test('a link out of the documentation is one where the repository is read, else none', async () => {
  assert.doesNotMatch(read('guides/operate.html'), /<a href="[^"]*examples/);
  const elsewhere = join(folder, 'linked');
  await buildSite(elsewhere, 'https://git.example/veche/blob/main/');
  const text = readFileSync(join(elsewhere, 'guides/operate.html'), 'utf8');
  await rm(elsewhere, { recursive: true });
  assert.match(text, /<a href="https:\/\/git\.example\/veche\/blob\/main\/examples\/operate">/);
});

for (const [language, front, word, found] of [
  ['en', '', 'votes', /Vote|vote/],
  ['ru', 'index.ru.html', 'сотрудником', /сотрудник/],
] as const) {
  test(`somebody votes on the front page, and finds a page by a form of its word: ${language}`, async () => {
    const asked: string[] = [];
    await using tab = await openTab('about:blank', { viewport: { width: 360, height: 740 } });
    const { page, errors } = tab;
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${site.url}/${front}`);
    const poll = page.locator('veche-poll');
    await poll.getByRole('checkbox').first().check();
    await poll.locator('button[type="submit"]').click();
    await poll.locator('veche-receipt .standing').waitFor();
    assert.deepEqual(await violations(page), []);

    await page.getByRole('searchbox').fill(word);
    await page.locator('.found a').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== `/${front}`);
    assert.match((await page.locator('main').textContent()) ?? '', found);

    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(await isWider(), false);
    await page.getByRole('button', { name: /Contents|Разделы/ }).click();
    assert.ok(await page.getByRole('navigation', { name: /^Pages|^Страницы/ }).isVisible());
    assert.deepEqual(await violations(page), []);
    assert.deepEqual([...new Set(asked)], [site.url]);
    assert.deepEqual(errors, []);
  });
}
