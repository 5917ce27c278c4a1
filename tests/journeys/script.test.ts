import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { type Demo, startDemo } from '../demo.ts';
import { startForeignSite } from '../foreign-site.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  await closeBrowser();
  await demo[Symbol.asyncDispose]();
});

const poll = () => `<veche-poll endpoint="${demo.url}" topic="projects"></veche-poll>`;
const choice = (page: Page) => page.getByLabel('Соседские центры').first();
const send = (page: Page) => page.getByRole('button', { name: 'Проголосовать' }).first();
const done = (page: Page) => page.getByRole('heading', { name: 'Ваш голос учтён' }).first();

test('parts of the script that do not come cost no choice: it is said, and sending again sends', async () => {
  await using site = await startForeignSite(demo.url, poll());
  await using tab = await openTab('about:blank');
  const { page } = tab;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/veche/*', (route) => route.abort());
  await page.goto(site.url);
  await choice(page).check();
  await send(page).click();
  await page.getByRole('alert').getByText('Нет связи с сервером').waitFor();
  assert.ok(await choice(page).isChecked());
  await page.unroute('**/veche/*');
  await send(page).click();
  await done(page).waitFor();
  // Under another address, as some browsers remember a failure.
  assert.ok(asked.some((url) => /\/veche\/client-[\w-]+\.js\?again=\d+$/.test(url)));
});

test('a receipt whose part does not come is a link to it, and comes when it is asked for again', async () => {
  await using site = await startForeignSite(demo.url, poll());
  await using tab = await openTab('about:blank');
  const { page } = tab;
  const isReceipt = /\/veche\/receipt-[\w-]+\.js/;
  await page.route(isReceipt, (route) => route.abort());
  await page.goto(site.url);
  await choice(page).check();
  await send(page).click();
  await page.getByRole('alert').getByText('Нет связи с сервером').waitFor();
  assert.match((await page.getByRole('link').getAttribute('href')) ?? '', /\/r\/[\w-]+#[\w-]{43}$/);
  await page.unroute(isReceipt);
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await done(page).waitFor();
});

test('the script pasted twice, and once more from another address, works and throws nothing', async () => {
  const again = ['veche.js', 'veche.js?again', 'veche.js?again']
    .map((file) => `<script type="module" src="${demo.url}/${file}"></script>`)
    .join('');
  await using site = await startForeignSite(demo.url, again + poll() + again);
  await using tab = await openTab(site.url);
  await choice(tab.page).check();
  await send(tab.page).click();
  await done(tab.page).waitFor();
  assert.deepEqual(tab.errors, []);
});

test('an application that adds, moves and removes widgets keeps what was chosen', async () => {
  await using site = await startForeignSite(demo.url, '<div id="here"></div><div id="there"></div>');
  await using tab = await openTab(site.url);
  const { page } = tab;
  await page.evaluate((url) => {
    const add = (tag: string, topic: string) => {
      const widget = document.createElement(tag);
      widget.setAttribute('endpoint', url);
      widget.setAttribute('topic', topic);
      document.querySelector('#here')?.append(widget);
    };
    add('veche-poll', 'projects');
    add('veche-feedback', 'feedback');
  }, demo.url);
  await choice(page).check();
  await page.getByRole('textbox', { name: 'Сообщение', exact: true }).fill('Набрано');
  await page.evaluate(() => {
    const there = document.querySelector('#there');
    for (const widget of [...(document.querySelector('#here')?.children ?? [])]) there?.append(widget);
  });
  assert.ok(await choice(page).isChecked());
  assert.equal(await page.getByRole('textbox', { name: 'Сообщение', exact: true }).inputValue(), 'Набрано');
  await page.evaluate(() => document.querySelector('veche-feedback')?.remove());
  await send(page).click();
  await done(page).waitFor();
  assert.deepEqual(tab.errors, []);
});

test('the other language is spoken as soon as the page asks for it, with what was chosen kept', async () => {
  await using site = await startForeignSite(
    demo.url,
    `<veche-space endpoint="${demo.url}" lang="ru">${poll()}</veche-space>`,
  );
  await using tab = await openTab(site.url);
  const { page } = tab;
  await choice(page).check();
  await page.evaluate(() => document.querySelector('veche-space')?.setAttribute('lang', 'en'));
  await page.getByRole('button', { name: 'Vote' }).waitFor();
  assert.ok(await page.getByLabel('Neighbourhood centres').isChecked());
  await page.getByRole('button', { name: 'Vote' }).click();
  await page.getByRole('heading', { name: 'Your vote is counted' }).waitFor();
  await page.evaluate(() => document.querySelector('veche-space')?.setAttribute('lang', 'ru'));
  await done(page).waitFor();
});

/** The looks of a control, its label and the title, as the browser has computed them. */
const looks = (page: Page) =>
  page.locator('veche-poll').evaluate((widget) => {
    const root = widget.shadowRoot as ShadowRoot;
    const of = (selector: string) => {
      const style = getComputedStyle(root.querySelector(selector) as Element);
      return [
        'color',
        'fontFamily',
        'fontSize',
        'fontStyle',
        'textTransform',
        'textAlign',
        'padding',
        'borderTopWidth',
        'backgroundColor',
        'display',
      ].map((name) => `${selector} ${name}: ${style[name as never]}`);
    };
    return ['.title', '.choice', '.choice span', 'button', 'input'].flatMap(of);
  });

const themes = {
  'an ordinary theme':
    'html{font-size:62.5%} body{font:300 20px/2 Georgia,serif;color:#777;text-transform:uppercase} label{color:red;display:block;padding:20px} button,input{background:#000;color:#0f0;border:5px solid;border-radius:0} h3{font-size:40px;text-align:center}',
  'a hostile theme':
    '*{color:red!important;font-family:cursive!important;font-size:30px!important;font-style:italic!important;text-transform:uppercase!important;text-align:right!important;padding:9px!important;border:7px solid!important;background:#ff0!important;display:inline!important}',
};
for (const [name, css] of Object.entries(themes)) {
  test(`${name} changes nothing inside, and we nothing outside`, async () => {
    await using site = await startForeignSite(demo.url, `${poll()}<label class="mark">Метка</label>`);
    await using tab = await openTab(site.url);
    const { page } = tab;
    const outside = () =>
      page.locator('.mark').evaluate((mark) => {
        const { color, font, padding, display } = getComputedStyle(mark);
        return [color, font, padding, display].join();
      });
    await choice(page).waitFor();
    const before = await looks(page);
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, css);
    const themed = await outside();
    assert.deepEqual(await looks(page), before);
    await page.evaluate(() => document.querySelector('veche-poll')?.remove());
    assert.equal(await outside(), themed);
  });
}

test('in a sandbox, where storage throws and the origin has no name, it says that it may not be shown', async () => {
  await using site = await startForeignSite(demo.url, poll());
  await using tab = await openTab(`${site.url}/framed`);
  const frame = tab.page.frameLocator('iframe');
  await frame.getByText('Этот сайт пока не может показывать форму').waitFor();
});

test('a page whose storage is off takes a vote, and keeps its receipt until it closes', async () => {
  await using site = await startForeignSite(demo.url, poll());
  await using tab = await openTab('about:blank');
  const { page } = tab;
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto(site.url);
  await choice(page).check();
  await send(page).click();
  await done(page).waitFor();
  assert.deepEqual(tab.errors, []);
});

for (const [name, body] of Object.entries({
  'an error page': '<h1>502</h1>',
  'nothing at all': '',
  'another shape': '{"id":"projects","kind":"poll","languages":["ru"]}',
  'another topic': '{"id":"other","kind":"poll"}',
})) {
  test(`an endpoint that answers with ${name} leaves a sentence and the site’s own words, and can be asked again`, async () => {
    const fallback = poll().replace('></', '>Позвоните: 0-00-00</');
    await using site = await startForeignSite(demo.url, fallback);
    await using tab = await openTab('about:blank');
    const { page } = tab;
    await page.route('**/v1/topics/projects', (route) =>
      route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.goto(site.url);
    await page.getByRole('alert').getByText('Сервер ответил непонятно').waitFor();
    assert.ok(await page.getByText('Позвоните: 0-00-00').isVisible());
    await page.unroute('**/v1/topics/projects');
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await choice(page).waitFor();
  });
}

for (const path of ['/', '/en.html']) {
  test(`the page ${path} fits 320 pixels in every state of its widgets`, async () => {
    await using tab = await openTab(`${demo.url}${path}`, { viewport: { width: 320, height: 640 } });
    const { page } = tab;
    const fits = async (state: string) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${state}: ${width} pixels wide`);
    };
    await page.locator('veche-volunteer [type="submit"]').waitFor();
    await fits('before');
    for (const widget of await page
      .locator('veche-poll, veche-feedback, veche-initiative, veche-volunteer')
      .all()) {
      await widget.locator('button.primary').click();
      await widget.locator('.issue:not([hidden])').first().waitFor();
    }
    await fits('with issues');
    await page.locator('veche-poll[topic="themes"] .rest button').first().click();
    await page.locator('veche-poll[topic="projects"] input').first().check();
    for (const topic of ['themes', 'projects']) {
      const poll = page.locator(`veche-poll[topic="${topic}"]`);
      await poll.locator('[type="submit"]').click();
      await poll.locator('table').waitFor();
    }
    await fits('with receipts');
  });
}
