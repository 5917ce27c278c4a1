import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile, startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';
import { startForeignSite } from '../foreign-site.ts';

const demo = demoOfFile();
after(closeBrowser);

/** A browser that runs no script. */
const openPlain = (url: string) => openTab(url, { javaScriptEnabled: false });

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
};
const isThere = (page: Page, name: RegExp | string) => page.getByRole('heading', { name }).waitFor();

test('a widget that does not load shows the way to the plain form, which takes a vote', async () => {
  const link = `<a href="${demo.url}/f/projects">Ответить на отдельной странице</a>`;
  await using site = await startForeignSite(
    demo.url,
    `<veche-poll endpoint="${demo.url}" topic="projects">${link}</veche-poll>`,
  );
  await using tab = await openPlain(site.url);
  const { page } = tab;
  await page.getByRole('link', { name: 'Ответить на отдельной странице' }).click();
  await isThere(page, /Какие инициативные проекты/);
  await page.getByRole('button', { name: 'Проголосовать' }).click();
  await page.getByText('Выберите хотя бы один вариант.').waitFor();
  await page.getByRole('checkbox', { name: /Соседские центры/ }).check();
  await page.getByRole('button', { name: 'Проголосовать' }).click();
  await isThere(page, 'Ваш голос учтён');
});

test('a ranking and its order', async () => {
  await using tab = await openPlain(`${demo.url}/f/themes`);
  const { page } = tab;
  const places = page.locator('select[name="answer.ranking"]');
  await places.nth(0).selectOption('tos');
  await places.nth(1).selectOption('tos');
  await page.getByRole('button', { name: 'Проголосовать' }).click();
  await page.getByText('Одно и то же указано дважды.').waitFor();
  assert.equal(await places.nth(0).inputValue(), 'tos');
  await places.nth(1).selectOption('youth');
  await page.getByRole('button', { name: 'Проголосовать' }).click();
  await isThere(page, 'Ваш голос учтён');
});

test('a message, its answer, and the answer to that, with no script at all', async () => {
  await using demo = await startDemo();
  await using tab = await openPlain(`${demo.url}/f/feedback`);
  const { page } = tab;
  await fill(page, { 'answer.text': 'Скамейка сломана <b>у школы</b>' });
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Выберите из списка.').or(page.getByText('Заполните это поле.')).first().waitFor();
  assert.equal(await page.locator('textarea').inputValue(), 'Скамейка сломана <b>у школы</b>');
  await page.locator('[name="answer.category"]').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Отправить' }).click();
  await isThere(page, 'Сообщение принято');
  const link = await page.locator('#link').inputValue();
  assert.match(link, /\/r\/[0-9a-f-]{36}#[\w-]{43}$/);
  assert.ok(!page.url().includes(link.split('#')[1] ?? '-'));

  // The browser sends the same page once more.
  await page.reload();
  await isThere(page, 'Сообщение принято');
  assert.equal(demo.submissions(), 1);

  await using official = await openDesk(demo);
  await openCase(official.page, 'Новые', /Скамейка сломана/);
  await answer(official.page, 'Починим завтра.');
  await page.getByRole('button', { name: 'Проверить ответ' }).click();
  await page.getByText('Починим завтра.').waitFor();
  await page.getByRole('textbox', { name: 'Ваше сообщение' }).fill('Спасибо!');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.locator('.messages .resident').getByText('Спасибо!').waitFor();

  // Another day, by the link that was kept: its key is put in by hand.
  await using later = await openPlain(link);
  await later.page.getByRole('link', { name: 'Открыть без JavaScript' }).click();
  await later.page.getByRole('textbox', { name: 'Ключ от квитанции' }).fill('не тот');
  await later.page.getByRole('button', { name: 'Открыть' }).click();
  await later.page.getByRole('alert').waitFor();
  await later.page.getByRole('textbox', { name: 'Ключ от квитанции' }).fill(link);
  await later.page.getByRole('button', { name: 'Открыть' }).click();
  await later.page.getByText('Починим завтра.').waitFor();
});

test('a sign-up for a shift, with a guardian, and its withdrawal', async () => {
  await using tab = await openPlain(`${demo.url}/f/cleanup`);
  const { page } = tab;
  await page.locator('[name="answer.shifts"]').first().check();
  await fill(page, { 'answer.age': '15', 'contact.email': 'a@example.org' });
  await page.locator('[name="consent.id"]').check();
  await page.getByRole('button', { name: 'Записаться' }).click();
  await page.locator('.issue').first().waitFor();
  await fill(page, { 'answer.guardian.name': 'Взрослый', 'answer.guardian.phone': '+7 900 000-00-00' });
  await page.locator('[name="answer.guardian.has_agreed"]').check();
  await page.getByRole('button', { name: 'Записаться' }).click();
  await isThere(page, 'Вы записаны');
  await page.getByText('Отозвать', { exact: true }).click();
  await page.getByRole('button', { name: 'Да, отозвать' }).click();
  await isThere(page, 'Отозвано вами');
});

test('a project, with a mistake in its sums', async () => {
  await using tab = await openPlain(`${demo.url}/f/initiative`);
  const { page } = tab;
  const text = (name: string) => [`answer.${name}`, 'Сквер у школы'] as const;
  await fill(page, {
    ...Object.fromEntries(['title', 'problem', 'solution', 'result', 'territory'].map(text)),
    'answer.costs.0.item': 'Скамейки',
    'answer.costs.0.amount': '1000',
    'answer.costs.2.item': 'Деревья',
    'answer.costs.2.amount': '500',
    'answer.budget': '1000',
    'answer.own_share.money': '0',
    'answer.own_share.property': '0',
    'answer.own_share.labour': '400',
    'answer.schedule.0.title': 'Посадка',
    'answer.schedule.0.due_on': '2027-05-01',
    'answer.initiators.name': 'ТОС «Берег»',
    'answer.initiators.chair': 'Председатель',
    'contact.email': 'a@example.org',
  });
  await page.getByRole('radio', { name: 'Орган ТОС' }).check();
  await page.locator('[name="consent.id"]').check();
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  await page.getByText('вместе должны дать стоимость проекта: 1500').waitFor();
  await fill(page, { 'answer.own_share.labour': '500' });
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  await isThere(page, 'Заявка принята');
});

for (const topic of ['projects', 'themes', 'feedback', 'cleanup', 'initiative']) {
  test(`the plain form of ${topic} is accessible and fits 320 pixels, also with its issues, in both languages`, async () => {
    // axe is a script, so here the browser runs some; the page has none.
    await using tab = await openTab(`${demo.url}/f/${topic}`, {
      viewport: { width: 320, height: 640 },
      bypassCSP: true,
    });
    const { page } = tab;
    for (const lang of ['ru', 'en']) {
      await page.goto(`${demo.url}/f/${topic}?lang=${lang}`);
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      for (const _ of ['as it opens', 'with issues']) {
        await page.evaluate(axe.source);
        const found = await page.evaluate(() => (globalThis as never as { axe: typeof axe }).axe.run());
        assert.deepEqual(
          found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          [],
        );
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
        await page.locator('main form button').last().click();
        await page.locator('.alert').waitFor();
      }
    }
  });
}
