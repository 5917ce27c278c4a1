import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { Colleague } from '../colleague.ts';
import { startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';
import { violations } from '../violations.ts';

after(closeBrowser);

const box = (page: Page) => page.locator('veche-feedback');

/** The official writes, and says what the words do. */
async function step(page: Page, name: string, words: string): Promise<void> {
  await page.getByLabel('Что делаем').selectOption({ label: name });
  await answer(page, words);
}

test('a case goes through question, forwarding, answer, dissatisfaction and a new answer, seen live on both sides', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  await using clerk = await openDesk(demo);
  const { page } = tab;
  const desk = clerk.page;

  await box(page).getByRole('textbox', { name: 'Сообщение', exact: true }).fill('Яма на дороге.');
  await box(page).locator('[name="answer.category"]').selectOption({ index: 1 });
  await box(page).getByRole('button', { name: 'Отправить' }).click();
  await openCase(desk, 'Новые', /Яма на дороге/);
  assert.deepEqual(await violations(desk), []);

  await step(desk, 'Спрашиваем жителя', 'У какого дома?');
  await box(page).getByRole('heading', { name: 'Вас спрашивают' }).waitFor();
  await box(page).getByText('Вопрос к вам').waitFor();
  await box(page).getByRole('textbox', { name: 'Ваше сообщение' }).fill('У дома 5.');
  await box(page).getByRole('button', { name: 'Отправить' }).click();
  await desk.locator('desk-submission').getByText('У дома 5.').waitFor();

  await desk.getByText('Заметки для своих').click();
  await desk.getByLabel('Новая заметка').fill('Проверить гарантию подрядчика.');
  await desk.getByRole('button', { name: 'Записать' }).click();
  await desk.getByText('Проверить гарантию подрядчика.').waitFor();

  await desk.getByLabel('Что делаем').selectOption({ label: 'Передаём дальше' });
  await desk.getByLabel('Кому').selectOption({ label: 'другой организации…' });
  await desk.getByLabel('Название организации').fill('Дорожная служба');
  await answer(desk, 'Дорога областная, передали.');
  await box(page).getByText('Передано: Дорожная служба').waitFor();

  await step(desk, 'Отвечаем', 'Засыпали щебнем.');
  await box(page).getByRole('group', { name: 'Вопрос решён?' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await box(page).getByLabel('Нет, не решён').check();
  await box(page).getByLabel('Что не так?').fill('Щебень уже вымыло.');
  await box(page).getByRole('button', { name: 'Сказать администрации' }).click();
  await box(page).getByRole('heading', { name: 'Снова в работе' }).waitFor();
  await desk.locator('desk-submission').getByText('Щебень уже вымыло.').waitFor();

  await step(desk, 'Отвечаем', 'Положили асфальт.');
  await box(page).getByLabel('Да, решён').check();
  await box(page).getByLabel('Оценка ответа').selectOption({ label: '5, отлично' });
  await box(page).getByRole('button', { name: 'Сказать администрации' }).click();
  await box(page).getByRole('heading', { name: 'Завершено' }).waitFor();
  await desk.getByText('Оценка жителя: 5 из 5').waitFor();
  assert.doesNotMatch(await page.content(), /гарантию подрядчика/);
  assert.equal(await box(page).getByText('гарантию подрядчика').count(), 0);
  assert.deepEqual(tab.errors, []);

  await desk.getByRole('navigation').getByRole('link', { name: 'Все', exact: true }).click();
  const saving = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Сохранить таблицей' }).click();
  const table = await readFile(await (await saving).path(), 'utf8');
  assert.match(table, /^\ufeff"Номер";"Вопрос"[^\n]*\r\n"[0-9a-f-]{36}";[^\n]*"Завершено"/);
});

test('two clerks at one message see each other, and the second to answer sees the first answer and keeps their text', async () => {
  await using demo = await startDemo();
  await (await Colleague.signIn(demo)).hire('vera', { name: { ru: 'Вера Петрова' } });
  const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const topic = await client.topic('feedback');
  const said = { answer: { category: 'homes', text: 'Темно у подъезда' }, locale: 'ru' };
  await client.submit(topic, makeReceipt(), said);
  await using one = await openDesk(demo);
  await using other = await openDesk(demo, { user: 'vera' });
  await openCase(one.page, 'Новые', /Темно/);
  await other.page.goto(one.page.url());
  await one.page.getByRole('status').getByText('Открыто и у других: Вера Петрова.').waitFor();
  await one.page.getByLabel('Ответ жителю').fill('Починим завтра.');
  await other.page.getByRole('status').getByText('Сейчас пишет:').waitFor();
  await other.page.getByLabel('Ответ жителю').fill('Починим в пятницу.');
  await one.page.getByRole('status').getByText('Сейчас пишет: Вера Петрова.').waitFor();
  assert.deepEqual(await violations(one.page), []);

  // Both send before either hears of the other.
  const route = /\/messages\//;
  await other.page.route(route, async (held) => {
    await answer(one.page, 'Починим завтра.');
    await held.continue();
  });
  await other.page.getByRole('button', { name: 'Отправить ответ' }).click();
  await other.page.getByRole('alert').getByText('Ваш текст остался в поле').waitFor();
  await other.page.locator('desk-submission').getByText('Починим завтра.').waitFor();
  assert.equal(await other.page.getByLabel('Ответ жителю').inputValue(), 'Починим в пятницу.');
  await one.page.getByRole('link', { name: 'Вопросы жителям' }).click();
  await other.page.getByText('Открыто и у других').waitFor({ state: 'detached' });
});
