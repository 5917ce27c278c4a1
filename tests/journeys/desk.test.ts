import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { sampleTopics } from '@veche/protocol/samples';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile, password, startDemo } from '../demo.ts';
import { openDesk, signIn } from '../desk.ts';
import { focused } from '../focused.ts';
import { violations } from '../violations.ts';

const demo = demoOfFile();
after(closeBrowser);

/** A message from a resident; its id. */
async function message(text: string): Promise<string> {
  const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const topic = (await client.topic('feedback')) as TopicOf<'feedback'>;
  const receipt = makeReceipt();
  await client.submit(topic, receipt, { answer: { category: 'homes', text }, locale: 'ru' });
  return receipt.id;
}

test('a wrong password is said so, and what is typed in the name stays', async () => {
  await using tab = await openTab(`${demo.url}/desk/`);
  await signIn(tab.page, 'not the password');
  await tab.page.getByRole('alert').getByText('Имя или пароль неверны.').waitFor();
  assert.equal(await tab.page.locator('[name="user"]').inputValue(), 'admin');
  assert.equal((await focused(tab.page)).name, 'password');
  assert.deepEqual(await violations(tab.page), []);
});

test('the inbox is worked through by keyboard alone', async () => {
  await message('Течёт кран в подвале');
  await message('Нет горячей воды');
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.getByText('Нет горячей воды').first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('j');
  assert.match((await focused(page)).text, /Нет горячей воды/);
  await page.keyboard.press('j');
  assert.match((await focused(page)).text, /Течёт кран/);
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Что прислали' }).waitFor();
  await page.getByRole('button', { name: 'Отправить ответ' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('r');
  assert.equal((await focused(page)).tag, 'textarea');
  await page.keyboard.type('Включили в 14:00.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Ответ отправлен.').last().waitFor();
  await page.getByRole('paragraph').getByText('Включили в 14:00.').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('status').getByText('1 запись').waitFor();

  // A letter typed into a field is a letter.
  await page.keyboard.press('Escape');
  await page.getByLabel('Ответ жителю').fill('');
  await page.keyboard.type('jk/r?');
  assert.equal(await page.getByLabel('Ответ жителю').inputValue(), 'jk/r?');
});

test('search and filters are part of the address, so that a list can be linked', async () => {
  await message('Ёлка у ДК накренилась');
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.keyboard.press('/');
  await page.keyboard.type('ёлка НАКРЕНИЛАСЬ');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('1 запись').waitFor();
  await page.reload();
  await page.getByRole('status').getByText('1 запись').waitFor();
  assert.equal(await page.getByLabel('Искать').inputValue(), 'ёлка НАКРЕНИЛАСЬ');
  await page.getByText('Фильтры').click();
  await page.getByLabel('Вид').selectOption({ label: 'Опрос' });
  await page.getByText('Здесь пусто.').waitFor();
});

test('an answer survives a dead network and a session that ended, and is stored once', async () => {
  const id = await message('Сломан лифт');
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.goto(`${demo.url}/desk/#/inbox/new/${id}`);
  const box = page.getByLabel('Ответ жителю');
  await box.fill('Мастер будет завтра.');

  await page.route('**/messages/*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByRole('alert').getByText('Нет связи с сервером').waitFor();
  assert.equal(await box.inputValue(), 'Мастер будет завтра.');
  await page.unroute('**/messages/*');

  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('войдите снова').waitFor();
  await signIn(page);
  await box.waitFor();
  assert.equal(await box.inputValue(), 'Мастер будет завтра.');
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('Ответ отправлен.').last().waitFor();
  assert.equal(await page.locator('.said').filter({ hasText: 'Мастер будет завтра.' }).count(), 1);
});

test('other words after a lost answer become a message of their own', async () => {
  const id = await message('Не вывозят мусор');
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.goto(`${demo.url}/desk/#/inbox/new/${id}`);
  const box = page.getByLabel('Ответ жителю');
  await box.fill('Вывезем сегодня.');
  await page.route('**/messages/*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByRole('alert').getByText('Нет связи с сервером').waitFor();
  await page.unroute('**/messages/*');
  await box.fill('Вывезем сегодня до 18:00.');
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('Ответ уже отправлен с другим текстом').waitFor();
  assert.equal(await box.inputValue(), 'Вывезем сегодня до 18:00.');
  await page.getByRole('paragraph').getByText('Вывезем сегодня.').waitFor();
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('Ответ отправлен.').last().waitFor();
});

test('a clerk takes a message and changes its status', async () => {
  const id = await message('Погнут забор');
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.goto(`${demo.url}/desk/#/inbox/new/${id}`);
  await page.getByRole('button', { name: 'Взять себе' }).click();
  await page.getByText('Занимается: admin').waitFor();
  await page.getByRole('button', { name: 'Начать работу' }).click();
  await page.getByText('Сохранено.').last().waitFor();
  await page.getByText('История').click();
  await page.getByRole('listitem').getByText('В работе').waitFor();
});

for (const name of Object.keys(sampleTopics(new Date()))) {
  test(`the topic ${name} is opened, shown as the real widget, and saved unchanged`, async () => {
    await using tab = await openDesk(demo);
    const { page } = tab;
    const read = async () => (await page.request.get(`${demo.url}/v1/staff/topics/${name}`)).json();
    const before = await read();
    await page.goto(`${demo.url}/desk/#/topics/${name}`);
    const preview = page.getByRole('region', { name: 'Так увидят жители' });
    await preview.getByRole('heading', { name: before.draft.title.ru, exact: true }).waitFor();
    await preview.getByRole('button', { name: 'английский' }).click();
    await preview.getByRole('heading', { name: before.draft.title.en, exact: true }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Сохранено.').last().waitFor();
    assert.deepEqual((await read()).draft, before.draft);
    assert.deepEqual(
      tab.errors.filter((error) => !error.includes('401')),
      [],
    );
  });
}

test('a new poll is written with its issues by the fields, published, answered, and closed', async () => {
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.goto(`${demo.url}/desk/#/topics/new/poll`);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('alert').getByText('Проверьте отмеченные поля.').waitFor();
  assert.equal((await focused(page)).name, 'id');
  assert.deepEqual(await violations(page), []);

  await page.getByLabel('Короткое имя в адресе').fill('square');
  await page.getByLabel('Вопрос или название, русский').fill('Где поставить ёлку?');
  await page.locator('[name="options.0.title.ru"]').fill('На площади');
  await page.locator('[name="options.1.title.ru"]').fill('У школы');
  await page.getByLabel('Состояние').selectOption({ label: 'Открыт' });
  const preview = page.getByRole('region', { name: 'Так увидят жители' });
  await preview.getByLabel('У школы').waitFor();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сохранено.').last().waitFor();
  const snippet = await page.getByLabel('Вставить на сайт').inputValue();
  assert.match(snippet, /<veche-poll endpoint="http:\/\/localhost:\d+" topic="square">/);

  await page.goto(`${demo.url}/desk/#/topics/new/feedback`);
  await page.getByRole('heading', { name: 'Новая форма сообщений' }).waitFor();
  await page.getByText('Заполните отмеченные поля, и здесь появится образец.').waitFor();
  assert.equal(await page.getByLabel('Вопрос или название, русский').inputValue(), '');
  await page.getByLabel('Вопрос или название, русский').fill('Ямы на дорогах');
  assert.equal(await page.getByLabel('Короткое имя в адресе').inputValue(), 'iamy-na-dorogakh');
  assert.equal(await page.getByLabel('Каких дней').inputValue(), 'working');

  await page.goto(`${demo.url}/desk/#/topics`);
  await page.getByRole('row', { name: /Где поставить ёлку/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Закрыть: Где поставить ёлку?' }).click();
  await page.getByRole('button', { name: 'Открыть: Где поставить ёлку?' }).waitFor();
  const topic = await (await page.request.get(`${demo.url}/v1/topics/square`)).json();
  assert.equal(topic.state, 'closed');
});

test('the desk speaks English too, and remembers it', async () => {
  await using tab = await openDesk(demo);
  const { page } = tab;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
});

test('a password is changed, and the old one opens nothing', async () => {
  await using own = await startDemo();
  await using tab = await openDesk(own);
  const { page } = tab;
  await page.goto(`${own.url}/desk/#/account`);
  await page.getByLabel('Нынешний пароль').fill('wrong');
  await page.getByLabel('Новый пароль').fill('another long password');
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByRole('alert').getByText('Нынешний пароль неверен.').waitFor();
  await page.getByLabel('Нынешний пароль').fill(password);
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByText('Пароль сменён.').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Выйти' }).click();
  await signIn(page);
  await page.getByRole('alert').waitFor();
  await signIn(page, 'another long password');
  await page.getByRole('heading', { level: 1, name: 'Вход и безопасность' }).waitFor();
});
