import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { Colleague } from '../colleague.ts';
import { type Demo, startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';

after(closeBrowser);

const box = (page: Page) => page.locator('veche-feedback');

async function write(page: Page, text: string): Promise<void> {
  await box(page).getByRole('textbox', { name: 'Сообщение', exact: true }).fill(text);
  await box(page).locator('[name="answer.category"]').selectOption({ index: 1 });
  await box(page).getByRole('button', { name: 'Отправить' }).click();
  await box(page).getByRole('heading', { name: 'Сообщение принято' }).waitFor();
}

/** Somebody else votes, from another device. */
async function voteElsewhere({ url }: Demo): Promise<void> {
  const client = createClient({ endpoint: url, storage: memoryStorage() });
  const topic = (await client.topic('projects')) as TopicOf<'poll'>;
  const input = { answer: { choices: ['yards'] }, participant: randomUUID(), locale: 'ru' };
  await client.submit(topic, makeReceipt(), input);
}

test('an answer appears in the widget by itself, and is announced; the desk sees the reply by itself', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  await write(page, 'Качели сломаны.');
  await using desk = await openDesk(demo);
  await openCase(desk.page, 'Новые', /Качели сломаны/);
  await answer(desk.page, 'Починим завтра.');

  await box(page).getByText('Починим завтра.').waitFor();
  await box(page).getByRole('status').getByText('Пришёл ответ.').waitFor();
  await box(page).getByRole('textbox', { name: 'Ваше сообщение' }).fill('Спасибо!');
  await box(page).getByRole('button', { name: 'Отправить' }).click();
  await desk.page.locator('desk-submission').getByText('Спасибо!').waitFor();
});

test('counts move while others vote, what an official says to all is announced, and one stream serves every widget', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  const streams = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/events')) streams.add(request.url());
  });
  const poll = page.locator('veche-poll[topic="projects"]');
  await poll.getByLabel('Соседские центры').check();
  await poll.getByRole('button', { name: 'Проголосовать' }).click();
  await poll.getByRole('row', { name: 'Соседские центры 1' }).waitFor();
  await write(page, 'Скамейка сломана.');
  await voteElsewhere(demo);
  await voteElsewhere(demo);
  await poll.getByText('Ответили: 3 человека.').waitFor();
  const colleague = await Colleague.signIn(demo);
  const params = { topic: 'projects', statement: randomUUID() };
  await colleague.call(staffRoutes.publishStatement, { params, body: { text: { ru: 'Начнём с дворов.' } } });
  await poll.getByText('Начнём с дворов.').waitFor();
  await poll.getByRole('status').getByText('Администрация ответила всем участникам.').waitFor();
  const last = [...streams].at(-1) ?? '';
  assert.match(last, /topics=[^&]*projects/);
  assert.match(last, /topics=[^&]*feedback/);
  assert.equal(last.match(/submissions=([^&]*)/)?.[1]?.split(',').length, 2);
});

test('what happens while the server is away is told once it is back', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const { page } = tab;
  const poll = page.locator('veche-poll[topic="projects"]');
  await poll.getByLabel('Соседские центры').check();
  await poll.getByRole('button', { name: 'Проголосовать' }).click();
  await poll.getByText('Ответили: 1 человек.').waitFor();
  await demo.restart();
  await voteElsewhere(demo);
  await poll.getByText('Ответили: 2 человека.').waitFor();
});
