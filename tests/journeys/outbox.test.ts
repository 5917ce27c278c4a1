import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser.ts';
import { closeBrowser, openTab } from '../browser.ts';
import { type Demo, startDemo } from '../demo.ts';

after(closeBrowser);

const box = (page: Page) => page.locator('veche-feedback');
const waiting = (page: Page) => box(page).getByRole('heading', { name: 'Сохранено на этом устройстве' });
const received = (page: Page) => box(page).getByRole('heading', { name: 'Сообщение принято' });

const words = (page: Page) => box(page).getByRole('textbox', { name: 'Сообщение', exact: true });

/** Begins to act, which is when the outbox comes. */
async function begin(page: Page): Promise<void> {
  const sentences = page.waitForResponse(/\/veche\/after-/);
  await words(page).focus();
  await (await sentences).finished();
}

async function write(page: Page, text: string): Promise<void> {
  await words(page).fill(text);
  await box(page).locator('[name="answer.category"]').selectOption({ index: 1 });
  await box(page).getByRole('button', { name: 'Отправить' }).click();
}

/** A browser with a profile on disk, which outlives its window. */
async function openProfile(folder: string): Promise<BrowserContext & AsyncDisposable> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser(),
    locale: 'ru-RU',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Ends the server, keeps it away while `meanwhile` runs, and starts it again on the same data. */
async function without(demo: Demo, meanwhile: () => Promise<void>): Promise<void> {
  await demo.stop();
  await meanwhile();
  await demo.restart();
}

test('what is sent while the server is down goes by itself once it is back, as one row', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  await begin(tab.page);
  await without(demo, async () => {
    await write(tab.page, 'Сервер лежит, яма нет.');
    await waiting(tab.page).waitFor();
  });
  await received(tab.page).waitFor();
  assert.equal(demo.submissions(), 1);
});

test('what is sent offline goes when the network is back', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  await begin(tab.page);
  await tab.page.context().setOffline(true);
  await write(tab.page, 'В лифте связи нет.');
  await waiting(tab.page).waitFor();
  assert.equal(demo.submissions(), 0);
  await tab.page.context().setOffline(false);
  await received(tab.page).waitFor();
  assert.equal(demo.submissions(), 1);
});

test('it survives the end of the browser, and is found and sent by the next one', async () => {
  await using demo = await startDemo();
  const profile = await mkdtemp(join(tmpdir(), 'veche-profile-'));
  try {
    await using before = await openProfile(profile);
    const page = await before.newPage();
    await page.goto(demo.url);
    await begin(page);
    await without(demo, async () => {
      await write(page, 'Допишу завтра.');
      await waiting(page).waitFor();
      await before.close();
    });
    assert.equal(demo.submissions(), 0);
    await using later = await openProfile(profile);
    const again = await later.newPage();
    await again.goto(demo.url);
    await received(again).waitFor();
    assert.equal(demo.submissions(), 1);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('two tabs that see the same letter send it once, and both see it go', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  let tries = 0;
  await page.context().route('**/submissions/*', (route) => {
    if (route.request().method() === 'PUT') tries += 1;
    return tries === 1 ? route.abort() : route.continue();
  });
  await write(page, 'Две вкладки.');
  await waiting(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(demo.url);
  await received(other).waitFor();
  await received(page).waitFor();
  assert.equal(tries, 2);
  assert.equal(demo.submissions(), 1);
});

test('a pause that the server asks for is kept', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  const tries: number[] = [];
  await page.route('**/submissions/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    tries.push(Date.now());
    if (tries.length > 1) return route.continue();
    const headers = {
      'content-type': 'application/problem+json',
      'retry-after': '5',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
    };
    const problem = { type: 'urn:veche:problem:unavailable', title: 'x', status: 503, code: 'unavailable' };
    return route.fulfill({ status: 503, headers, body: JSON.stringify(problem) });
  });
  await write(page, 'Не спешите.');
  await received(page).waitFor();
  const [first = 0, second = 0] = tries;
  assert.ok(second - first >= 5000, `tried again after ${second - first} ms`);
  assert.equal(demo.submissions(), 1);
});

test('a refusal is final: it is said, the words stay over a reload, and nothing is tried again', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  let tries = 0;
  const problem = { type: 'urn:veche:problem:closed', title: 'x', status: 409, code: 'closed' };
  await page.route('**/submissions/*', (route) => {
    tries += 1;
    const headers = { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*' };
    return route.fulfill({ status: 409, headers, body: JSON.stringify(problem) });
  });
  await write(page, 'Поздно пришёл.');
  await box(page).getByRole('alert').getByText('Приём ответов завершён').waitFor();
  await page.reload();
  await box(page).getByRole('alert').getByText('Приём ответов завершён').waitFor();
  assert.equal(await words(page).inputValue(), 'Поздно пришёл.');
  assert.equal(tries, 1);
  assert.equal(demo.submissions(), 0);
});

test('what waits can be corrected, and deleted before it is sent', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  await page.route('**/submissions/*', (route) => route.abort());
  await write(page, 'Опечятка.');
  await waiting(page).waitFor();
  await box(page).getByRole('button', { name: 'Исправить' }).click();
  assert.equal(await words(page).inputValue(), 'Опечятка.');
  await words(page).fill('Опечатка.');
  await box(page).getByRole('button', { name: 'Отправить' }).click();
  await waiting(page).waitFor();
  await box(page).getByRole('button', { name: 'Удалить' }).click();
  await words(page).waitFor();
  assert.equal(await words(page).inputValue(), '');
  await page.unroute('**/submissions/*');
  await page.reload();
  await words(page).waitFor();
  assert.equal(demo.submissions(), 0);
});

test('a message to the official waits in the conversation, and goes once', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  await write(page, 'Фонарь не горит.');
  await received(page).waitFor();
  const reply = box(page).getByRole('textbox', { name: 'Ваше сообщение' });
  await without(demo, async () => {
    await reply.fill('Горит, но мигает.');
    await box(page).getByRole('button', { name: 'Отправить' }).click();
    await box(page).locator('.waiting').getByText('Горит, но мигает.').waitFor();
  });
  await box(page).locator('.messages li:not(.waiting)').getByText('Горит, но мигает.').waitFor();
  assert.equal(await box(page).locator('.waiting').count(), 0);
});
