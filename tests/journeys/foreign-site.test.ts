import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, openTab } from '../browser.ts';
import { startDemo } from '../demo.ts';
import { focused } from '../focused.ts';
import { startForeignSite } from '../foreign-site.ts';

after(closeBrowser);

const everyWidget = (endpoint: string) => `
<veche-space endpoint="${endpoint}" space="ozersk">
  <veche-poll topic="projects"></veche-poll>
  <veche-poll topic="themes"></veche-poll>
  <veche-initiative topic="initiative"></veche-initiative>
  <veche-volunteer topic="cleanup"></veche-volunteer>
</veche-space>
<veche-feedback endpoint="${endpoint}" topic="feedback"></veche-feedback>
<veche-poll endpoint="${endpoint}" topic="nowhere"></veche-poll>`;

test('every widget works on a foreign site under a strict policy with trusted types, and nothing is reported', async () => {
  await using demo = await startDemo();
  await using site = await startForeignSite(demo.url, everyWidget(demo.url));
  await using tab = await openTab(site.url);
  const { page } = tab;

  const poll = page.locator('veche-poll[topic="projects"]');
  await poll.getByRole('button', { name: 'Проголосовать' }).click();
  await poll.getByText('Выберите хотя бы один вариант.').waitFor();
  await poll.getByLabel('Соседские центры').check();
  await poll.getByRole('button', { name: 'Проголосовать' }).click();
  await poll.getByRole('heading', { name: 'Ваш голос учтён' }).waitFor();
  await poll.getByRole('row', { name: 'Соседские центры 1' }).waitFor();

  const themes = page.locator('veche-poll[topic="themes"]');
  await themes.getByRole('button', { name: /^Добавить: Молодёжь/ }).click();
  await themes.getByRole('button', { name: 'Проголосовать' }).click();
  await themes.getByRole('heading', { name: 'Ваш голос учтён' }).waitFor();

  const feedback = page.locator('veche-feedback');
  await feedback.getByLabel('О чём сообщение').selectOption({ index: 1 });
  await feedback.getByRole('textbox', { name: 'Сообщение', exact: true }).fill('С чужой страницы.');
  await feedback.getByRole('button', { name: 'Отправить' }).click();
  await feedback.getByRole('heading', { name: 'Сообщение принято' }).waitFor();
  await page.locator('veche-initiative').getByRole('button', { name: 'Дальше' }).click();
  await page.locator('veche-volunteer').getByRole('button', { name: 'Записаться' }).click();
  await page.locator('veche-volunteer').getByText('Выберите хотя бы одну смену.').first().waitFor();

  // What went wrong, and what waits.
  await page.locator('veche-poll[topic="nowhere"]').getByRole('alert').waitFor();
  await demo.stop();
  await feedback.getByRole('textbox', { name: 'Ваше сообщение' }).fill('Ещё одна яма.');
  await feedback.getByRole('button', { name: 'Отправить' }).click();
  await feedback.locator('.waiting').getByText('Ещё одна яма.').waitFor();
  const volunteer = page.locator('veche-volunteer');
  await volunteer.getByLabel('Парк, день').check();
  await volunteer.getByLabel('Сколько вам лет').fill('34');
  await volunteer.getByLabel('Электронная почта').fill('volunteer@example.org');
  await volunteer.getByLabel(/Я принимаю/).check();
  await volunteer.getByRole('button', { name: 'Записаться' }).click();
  await volunteer.getByRole('heading', { name: 'Сохранено на этом устройстве' }).waitFor();

  // Styled, not only working.
  const size = await poll
    .getByRole('heading', { name: 'Какие инициативные' })
    .evaluate((title) => getComputedStyle(title).fontWeight);
  assert.equal(size, '650');
  assert.deepEqual(site.violations, []);
  // The browser itself tells of the topic and the server that are not there.
  const own = tab.errors.filter((error) => !error.startsWith('Failed to load resource'));
  assert.deepEqual(own, []);
  assert.deepEqual(await page.context().cookies(), []);
});

test('a vote by keyboard alone moves the focus to the receipt', async () => {
  await using demo = await startDemo();
  await using site = await startForeignSite(
    demo.url,
    `<veche-poll endpoint="${demo.url}" topic="projects"></veche-poll>`,
  );
  await using tab = await openTab(site.url);
  const { page } = tab;
  await page.getByRole('checkbox').first().waitFor();
  async function tabTo(part: 'tag' | 'text', wanted: string): Promise<void> {
    for (let step = 0; step < 12 && (await focused(page))[part] !== wanted; step += 1)
      await page.keyboard.press('Tab');
  }
  await tabTo('tag', 'input');
  await page.keyboard.press('Space');
  await tabTo('text', 'Проголосовать');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ваш голос учтён' }).waitFor();
  assert.match((await focused(page)).text, /Ваш голос учтён/);
  assert.deepEqual(tab.errors, []);
});

test('a site that the space does not name is told so in words, and its fallback stays', async () => {
  await using demo = await startDemo();
  await using site = await startForeignSite(
    demo.url,
    `<veche-poll endpoint="${demo.url}" topic="projects"><a href="tel:+70000000000">Позвоните нам</a></veche-poll>`,
  );
  // The same machine by a name that the space does not list.
  await using tab = await openTab(site.url.replace('127.0.0.1', 'elsewhere.localhost'));
  await tab.page.getByRole('alert').getByText('Этот сайт пока не может показывать форму').waitFor();
  assert.equal(await tab.page.getByText('Позвоните нам').isVisible(), true);
});
