import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../browser.ts';
import { Colleague } from '../colleague.ts';
import { type Demo, startDemo } from '../demo.ts';
import { openDesk } from '../desk.ts';
import { violations } from '../violations.ts';

after(closeBrowser);

/** A message from a resident; its id. */
async function message(demo: Pick<Demo, 'url'>, answer: object, locale = 'ru'): Promise<string> {
  const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const topic = (await client.topic('feedback')) as TopicOf<'feedback'>;
  const receipt = makeReceipt();
  await client.submit(topic, receipt, { answer: { category: 'homes', text: 'Темно', ...answer }, locale });
  return receipt.id;
}

const open = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Шаблоны' }).click();
  if (name) await page.getByRole('link', { name, exact: true }).click();
};

async function write(page: Page, name: string, text: string, english = ''): Promise<void> {
  await open(page, 'Новый шаблон');
  await page.getByLabel('Название', { exact: true }).fill(name);
  await page.getByLabel('Текст, русский').fill(text);
  await page.getByLabel('Текст, английский').fill(english);
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  // That one was saved may still be said of the one before.
  await page.locator('desk-templates ol').getByRole('link', { name, exact: true }).waitFor();
}

test('a ready answer is written with fields, put in order, and deleted; an unknown field is refused', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const { page } = tab;
  await open(page, 'Новый шаблон');
  assert.deepEqual(await violations(page), []);
  await page.getByLabel('Название', { exact: true }).fill('Фонарь');
  const text = page.getByLabel('Текст, русский');
  await text.fill('Заявка {номер}: починим.');
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.locator('[name="text.ru"][aria-invalid="true"]').waitFor();
  await text.fill('Починим: ');
  await page.getByRole('button', { name: 'место' }).click();
  assert.equal(await text.inputValue(), 'Починим: {place}');
  await page.getByText('Починим: ул. Ленина, 5').waitFor();
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.getByRole('status').getByText('Шаблон сохранён.').waitFor();
  assert.match(page.url(), /templates\/[0-9a-f-]{36}$/);

  await write(page, 'Яма', 'Засыпем.');
  const names = () => page.locator('desk-templates ol a').allTextContents();
  assert.deepEqual(await names(), ['Фонарь', 'Яма']);
  await page.getByRole('button', { name: 'Выше: Яма' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Теперь на месте 1 из 2').waitFor();
  assert.deepEqual(await names(), ['Яма', 'Фонарь']);
  assert.deepEqual(await violations(page), []);

  await page.getByRole('button', { name: 'Удалить шаблон' }).click();
  await page.getByRole('group').getByRole('button', { name: 'Удалить шаблон' }).click();
  await page.getByRole('status').getByText('Шаблон удалён.').waitFor();
  assert.deepEqual(await names(), ['Фонарь']);
});

test('a ready answer comes into the reply by keyboard, in the resident’s language, at the caret; open places are told before it goes', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const { page } = tab;
  const text =
    'Здравствуйте! По теме «{category}» ({place}) от {date} отвечает {department}. Срок: {due}. {official}';
  await write(page, 'Первый ответ', text, 'About “{category}” at {place}: {official}.');
  await write(page, 'Отказ', 'Не можем.');

  const russian = await message(demo, { place: 'Лесная, 7' });
  await page.goto(`${demo.url}/desk/#/inbox/new/${russian}`);
  const box = page.getByLabel('Ответ жителю');
  await box.fill('Начало. Конец.');
  await box.press('Home');
  for (let letters = 0; letters < 'Начало. '.length; letters += 1) await box.press('ArrowRight');
  await page.getByRole('heading', { level: 2 }).first().focus();
  // The key is found by its place: on a Russian keyboard it writes another letter.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'е', code: 'KeyT', bubbles: true })),
  );
  const search = page.getByRole('combobox', { name: 'Слова из названия или текста' });
  await search.waitFor();
  await page.getByRole('dialog').getByRole('option').nth(1).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.type('ответ перв');
  await page.getByRole('status').getByText('1 шаблон').waitFor();
  await page.keyboard.press('Enter');
  const said = await box.inputValue();
  const [, official] = /Срок: \d+ \S+ \d{4}\. (.+)Конец\./.exec(said) ?? [];
  assert.match(
    said,
    /^Начало\. Здравствуйте! По теме «[^»{]+» \(Лесная, 7\) от \d+ \S+ \d{4} отвечает [А-Я][^{]+\. Срок/,
  );
  assert.equal(official, 'Специалист администрации');
  // It can be taken back as if it had been typed.
  await page.keyboard.press('Control+z');
  assert.equal(await box.inputValue(), 'Начало. Конец.');
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('Ответ отправлен.').last().waitFor();

  const english = await message(demo, {}, 'en');
  await page.goto(`${demo.url}/desk/#/inbox/new/${english}`);
  await box.waitFor();
  await page.getByRole('button', { name: 'Вставить шаблон' }).click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Первый ответ/ })
    .click();
  const filled = 'About “Homes and utilities” at {place}: Administration officer.';
  assert.match(await box.inputValue(), /^About “[^”]+” at \{place\}: Administration officer\.$/, filled);
  // What is open is selected: typing replaces it.
  await page.keyboard.type('Lake Street');
  assert.match(await box.inputValue(), /at Lake Street: /);
  await box.fill('We come to {place}.');
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByRole('alert').getByText('незаполненные места: {place}').waitFor();
  assert.equal(await page.locator('.said').filter({ hasText: 'We come to' }).count(), 0);
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('Ответ отправлен.').last().waitFor();
});

test('of two who change one ready answer the second is told and keeps what they wrote; a moderator changes their own alone', async () => {
  await using demo = await startDemo();
  const desk = await Colleague.signIn(demo);
  const template = crypto.randomUUID();
  const body = { name: 'Общий', department: null, text: { ru: 'Ответ.' } };
  await desk.call(staffRoutes.saveTemplate, { params: { template }, body });

  await using tab = await openDesk(demo);
  const { page } = tab;
  await open(page, 'Общий');
  await page.getByLabel('Текст, русский').fill('Мой ответ.');
  const changed = { ...body, text: { ru: 'Ответ коллеги.' } };
  await desk.call(staffRoutes.saveTemplate, { params: { template }, body: changed });
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.getByRole('alert').getByText('изменил коллега').waitFor();
  assert.equal(await page.getByLabel('Текст, русский').inputValue(), 'Мой ответ.');
  await page.getByRole('button', { name: 'Показать, что сохранено' }).waitFor();
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.getByRole('status').getByText('Шаблон сохранён.').waitFor();

  await page.getByLabel('Текст, русский').fill('Мой второй ответ.');
  await desk.call(staffRoutes.removeTemplate, { params: { template } });
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.getByRole('alert').getByText('удалил коллега').waitFor();
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.getByRole('status').getByText('Шаблон сохранён.').waitFor();
  const { templates } = await desk.call(staffRoutes.listTemplates);
  assert.deepEqual(
    templates.map(({ text }) => text.ru),
    ['Мой второй ответ.'],
  );

  await desk.hire('moderator', { role: 'moderator', department: 'youth' });
  await using theirs = await openDesk(demo, { user: 'moderator', viewport: { width: 320, height: 640 } });
  await open(theirs.page, 'Общий');
  await theirs.page.getByText('Это шаблон не вашего отдела').waitFor();
  assert.equal(await theirs.page.getByRole('button', { name: 'Сохранить шаблон' }).count(), 0);
  await write(theirs.page, 'Молодёжный', 'Ответ.');
  assert.equal(await theirs.page.getByLabel('Для кого').locator('option').count(), 1);
  assert.equal(await theirs.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
});
