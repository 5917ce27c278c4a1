import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile } from '../demo.ts';
import { startForeignSite } from '../foreign-site.ts';

const demo = demoOfFile();
after(closeBrowser);

const poll = () =>
  `<veche-poll endpoint="${demo.url}" topic="projects"><a href="/contacts">Контакты</a></veche-poll>`;

async function vote(page: Page): Promise<void> {
  await page.getByLabel('Соседские центры').check();
  await page.getByRole('button', { name: 'Проголосовать' }).click();
  await page.getByRole('heading', { name: 'Ваш голос учтён' }).waitFor();
}

async function pinned(): Promise<{ file: string; integrity: string }> {
  return (await fetch(`${demo.url}/veche/pinned.json`)).json() as never;
}

describe('the script works', () => {
  const src = (file = 'veche.js') => `${demo.url}/${file}`;
  const ways: Record<string, () => [head: string, body: string]> = {
    'as a module in the head': () => [`<script type="module" src="${src()}"></script>`, poll()],
    'as a module after the elements': () => ['', `${poll()}<script type="module" src="${src()}"></script>`],
    'as an async module': () => [`<script type="module" async src="${src()}"></script>`, poll()],
    'as a classic script in the head': () => [`<script src="${src('veche.classic.js')}"></script>`, poll()],
    'as a deferred classic script': () => [
      `<script defer src="${src('veche.classic.js')}"></script>`,
      poll(),
    ],
    'as both': () => [
      `<script src="${src('veche.classic.js')}"></script><script type="module" src="${src()}"></script>`,
      poll(),
    ],
  };
  for (const [name, page] of Object.entries(ways)) {
    test(name, async () => {
      const [head, body] = page();
      await using site = await startForeignSite(demo.url, body, head);
      await using tab = await openTab(site.url);
      await vote(tab.page);
      assert.deepEqual(tab.errors, []);
      assert.deepEqual(site.violations, []);
    });
  }

  for (const file of ['veche.js', 'veche.classic.js']) {
    test(`when a tag manager adds ${file} long after the page`, async () => {
      await using site = await startForeignSite(demo.url, poll(), '');
      // Without the policy on scripts, which no tag manager passes.
      await using tab = await openTab(site.url, { bypassCSP: true });
      const { page } = tab;
      await page.getByRole('link', { name: 'Контакты' }).waitFor();
      await page.evaluate(
        ([url, isModule]) => {
          const script = document.createElement('script');
          if (isModule) script.type = 'module';
          script.src = url;
          document.head.append(script);
        },
        [src(file), file === 'veche.js'] as const,
      );
      await vote(page);
      assert.deepEqual(tab.errors, []);
    });
  }

  test('and adds no name to the page but those of lit', async () => {
    for (const head of [
      `<script type="module" src="${src()}"></script>`,
      `<script src="${demo.url}${(await pinned()).file}"></script>`,
    ]) {
      await using without = await startForeignSite(demo.url, poll(), '');
      await using bare = await openTab(without.url);
      const before = await bare.page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      await using site = await startForeignSite(demo.url, poll(), head);
      await using tab = await openTab(site.url);
      await vote(tab.page);
      const after = await tab.page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      const added = after.filter((name) => !before.includes(name) && !/^(lit|reactiveElement)/.test(name));
      assert.deepEqual(added, []);
    }
  });
});

describe('the pinned script', () => {
  for (const type of ['type="module"', '']) {
    test(`is all that loads, and its hash covers it (${type || 'classic'})`, async () => {
      const { file, integrity } = await pinned();
      const tag = `<script ${type} defer crossorigin src="${demo.url}${file}" integrity="${integrity}"></script>`;
      await using site = await startForeignSite(demo.url, poll(), tag);
      await using tab = await openTab('about:blank');
      const scripts: string[] = [];
      tab.page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      await tab.page.goto(site.url);
      await vote(tab.page);
      assert.deepEqual(scripts, [demo.url + file]);
      assert.deepEqual(site.violations, []);
      const { headers } = await fetch(demo.url + file);
      assert.match(headers.get('cache-control') ?? '', /immutable/);
    });
  }

  test('does not run with another hash, and the site’s own words stay', async () => {
    const { file, integrity } = await pinned();
    const other = integrity.replace(/.{8}$/, 'AAAAAAAA');
    const tag = `<script type="module" crossorigin src="${demo.url}${file}" integrity="${other}"></script>`;
    await using site = await startForeignSite(demo.url, poll(), tag);
    await using tab = await openTab(site.url);
    await tab.page.getByRole('link', { name: 'Контакты' }).waitFor();
    assert.equal(await tab.page.evaluate(() => customElements.get('veche-poll') === undefined), true);
  });
});

test('a blocker that eats the question is told about, beside the site’s own words', async () => {
  await using site = await startForeignSite(demo.url, poll());
  await using tab = await openTab('about:blank');
  const { page } = tab;
  await page.route('**/v1/**', (route) => route.abort('blockedbyclient'));
  await page.goto(site.url);
  await page.getByRole('alert').getByText('блокировщик').waitFor();
  await page.getByRole('link', { name: 'Контакты' }).waitFor();
});
