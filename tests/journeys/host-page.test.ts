import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile } from '../demo.ts';
import { startForeignSite } from '../foreign-site.ts';

const demo = demoOfFile();
after(closeBrowser);

const poll = () => `<veche-poll endpoint="${demo.url}" topic="projects"></veche-poll>`;
const choice = (page: Page) => page.getByLabel('Соседские центры').first();
const send = (page: Page) => page.getByRole('button', { name: 'Проголосовать' }).first();
const done = (page: Page) => page.getByRole('heading', { name: 'Ваш голос учтён' }).first();

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

test('a theme that outlines whatever has the focus outlines the control, not the widget around it', async () => {
  await using site = await startForeignSite(demo.url, poll());
  await using tab = await openTab(site.url);
  const { page } = tab;
  await choice(page).waitFor();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*:focus { outline: 2px solid !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  await choice(page).focus();
  const outlineOf = (element: Element) => getComputedStyle(element).outlineStyle;
  assert.equal(await page.locator('veche-poll').evaluate(outlineOf), 'none');
  // What shows it comes with the first touch.
  await page.waitForFunction(() => {
    const label = document.querySelector('veche-poll')?.shadowRoot?.querySelectorAll('.choice')[4];
    return label && getComputedStyle(label).outlineStyle !== 'none';
  });
});

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
