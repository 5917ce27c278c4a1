import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, openTab } from '../browser.ts';
import { startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';

after(closeBrowser);

test('a vote in the page is answered at the desk, read in the widget, and answered back', async () => {
  await using demo = await startDemo();
  await using resident = await openTab(demo.url);
  const poll = resident.page.locator('veche-poll[topic="projects"]');

  await poll.getByLabel('Дворы и детские площадки').check();
  await poll.getByLabel('Спорт рядом с домом').check();
  await poll.getByRole('button', { name: 'Проголосовать' }).click();
  await poll.getByRole('heading', { name: 'Ваш голос учтён' }).waitFor();
  await poll.getByRole('row', { name: 'Дворы и детские площадки 1' }).waitFor();
  await poll.getByLabel('Ваше сообщение').fill('А когда начнут дворы?');
  await poll.getByRole('button', { name: 'Отправить', exact: true }).click();
  await poll.getByText('А когда начнут дворы?').waitFor();

  await using official = await openDesk(demo);
  await openCase(official.page, 'Ждут ответа', /поддержать/);
  await official.page.getByText('Голосование тайное').waitFor();
  assert.equal(await official.page.getByText('Спорт рядом с домом').count(), 0);
  await answer(official.page, 'В мае, после отбора.');

  await resident.page.reload();
  await poll.getByText('В мае, после отбора.').waitFor();
  await poll.getByLabel('Ваше сообщение').fill('Спасибо, ждём.');
  await poll.getByRole('button', { name: 'Отправить', exact: true }).click();
  await poll.getByText('Спасибо, ждём.').waitFor();

  await openCase(official.page, 'Ждут ответа', /поддержать/);
  await official.page.getByRole('paragraph').getByText('Спасибо, ждём.').waitFor();
  assert.deepEqual(resident.errors, []);
});

test('before anybody acts the page keeps nothing, and asks nobody else', async () => {
  await using demo = await startDemo();
  await using tab = await openTab('about:blank');
  const asked: string[] = [];
  tab.page.on('request', (request) => asked.push(request.url()));
  await tab.page.goto(demo.url);
  await tab.page.locator('veche-volunteer').getByRole('button', { name: 'Записаться' }).waitFor();
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(demo.url)),
    [],
  );
  assert.deepEqual(await tab.page.context().cookies(), []);
  assert.equal(await tab.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  assert.deepEqual(tab.errors, []);
});

test('a ranking by keyboard alone is sent, and changed until the close', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(`${demo.url}/en.html`, { locale: 'en-GB' });
  const poll = tab.page.locator('veche-poll[topic="themes"]');
  const press = async (name: string | RegExp) => {
    await poll.getByRole('button', { name }).focus();
    await tab.page.keyboard.press('Enter');
  };
  const order = () => poll.locator('ol li').allInnerTexts();

  await press(/^Add: Initiative budgeting/);
  await press(/^Add: Public control/);
  await press(/^Move up: Public control/);
  assert.match((await order())[0] ?? '', /Public control/);
  await press('Vote');
  await poll.getByRole('heading', { name: 'Your vote is counted' }).waitFor();
  const row = (words: string) => poll.getByRole('row', { name: words }).waitFor();
  await row('Public control of spending 5');

  await press('Change my answer');
  await press(/^Remove: Public control/);
  await press('Vote');
  await poll.getByRole('heading', { name: 'Your vote is counted' }).waitFor();
  await row('Initiative budgeting 5');
  await row('Public control of spending 0');
  assert.deepEqual(tab.errors, []);
});
