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
  assert.ok(asked.some((url) => /\/veche\/acting-[\w-]+\.js\?again=\d+$/.test(url)));
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
