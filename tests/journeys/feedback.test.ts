import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';

after(closeBrowser);

const widgetOf = (page: Page) => page.locator('veche-feedback');

async function write(page: Page, text: string): Promise<void> {
  const widget = widgetOf(page);
  await widget.getByLabel('О чём сообщение').selectOption({ label: 'Дворы, парки, уборка' });
  await widget.getByRole('textbox', { name: 'Сообщение', exact: true }).fill(text);
}

const send = (page: Page) => widgetOf(page).getByRole('button', { name: 'Отправить', exact: true }).click();

test('a message reaches its department; the answer and the answer to it go to and fro; the link opens it all elsewhere', async () => {
  await using demo = await startDemo();
  await using resident = await openTab(demo.url);
  const widget = widgetOf(resident.page);
  await write(resident.page, 'Скамейка у фонтана сломана <img src=x onerror=alert(1)>');
  await send(resident.page);
  await widget.getByRole('heading', { name: 'Сообщение принято' }).waitFor();
  const link = await widget.getByLabel('Ссылка на квитанцию').inputValue();

  await using official = await openDesk(demo);
  await openCase(official.page, 'Новые', /Скамейка у фонтана/);
  await official.page.getByText('Отдел: Управление благоустройства').waitFor();
  await answer(official.page, 'Заменим к пятнице.');

  await widget.getByRole('button', { name: 'Проверить ответ' }).click();
  await widget.getByText('Заменим к пятнице.').waitFor();
  await widget.getByRole('heading', { name: 'Есть ответ' }).waitFor();
  await widget.getByLabel('Ваше сообщение').fill('Пятница прошла.');
  await send(resident.page);
  await widget.getByRole('heading', { name: 'В работе' }).waitFor();

  await openCase(official.page, 'Ждут ответа', /Пятница прошла/);
  await answer(official.page, 'Готово, проверьте.');

  await using elsewhere = await openTab(link);
  for (const words of ['Заменим к пятнице.', 'Пятница прошла.', 'Готово, проверьте.']) {
    await elsewhere.page.getByText(words).waitFor();
  }
  for (const { errors } of [resident, official, elsewhere]) {
    assert.deepEqual(
      errors.filter((error) => !error.includes('401')),
      [],
    );
  }
});

test('a message whose answer never came back waits in sight, and is one row when it is sent again', async () => {
  await using demo = await startDemo();
  await using resident = await openTab(demo.url);
  const widget = widgetOf(resident.page);
  await write(resident.page, 'Фонарь мигает у школы.');

  // The server stores it, but its answer never comes back.
  await resident.page.route('**/submissions/*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await send(resident.page);
  await widget.getByRole('heading', { name: 'Сохранено на этом устройстве' }).waitFor();
  await widget.getByText('Фонарь мигает у школы.').waitFor();
  await resident.page.unroute('**/submissions/*');
  await widget.getByRole('button', { name: 'Отправить сейчас' }).click();
  await widget.getByRole('heading', { name: 'Сообщение принято' }).waitFor();

  await using official = await openDesk(demo);
  await official.page.getByRole('status').getByText('1 запись').waitFor();
});

test('a server that dies loses nothing that it accepted, and the same page goes on with the next one', async () => {
  await using demo = await startDemo();
  await using resident = await openTab(demo.url);
  const widget = widgetOf(resident.page);
  await write(resident.page, 'Первое сообщение.');
  await send(resident.page);
  await widget.getByRole('heading', { name: 'Сообщение принято' }).waitFor();
  await demo.restart();
  await widget.getByLabel('Ваше сообщение').fill('Дополнение после сбоя.');
  await send(resident.page);
  await widget.getByText('Сообщение отправлено.').first().waitFor();
  await resident.page.reload();
  await widget.getByText('Дополнение после сбоя.').waitFor();
});

test('two tabs hold two messages apart, and a reload shows the newest', async () => {
  await using demo = await startDemo();
  await using first = await openTab(demo.url);
  const second = await first.page.context().newPage();
  await second.goto(demo.url);
  await write(first.page, 'Из первой вкладки.');
  await write(second, 'Из второй вкладки.');
  await send(first.page);
  await widgetOf(first.page).getByRole('heading', { name: 'Сообщение принято' }).waitFor();
  await send(second);
  await widgetOf(second).getByRole('heading', { name: 'Сообщение принято' }).waitFor();
  const links = await Promise.all(
    [first.page, second].map((page) => widgetOf(page).getByLabel('Ссылка на квитанцию').inputValue()),
  );
  assert.notEqual(links[0], links[1]);
  await first.page.reload();
  assert.equal(await widgetOf(first.page).getByLabel('Ссылка на квитанцию').inputValue(), links[1]);
});
