import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { staffRoutes } from '@veche/protocol/desk';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { Colleague } from '../colleague.ts';
import { startDemo } from '../demo.ts';
import { openDesk } from '../desk.ts';
import { violations } from '../violations.ts';

after(closeBrowser);

async function go(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Настройки' }).click();
  await page
    .getByRole('navigation', { name: 'Настройки' })
    .getByRole('link', { name: section, exact: true })
    .click();
  await page.getByRole('heading', { level: 2, name: section }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('desk-settings-section:not([hidden])').getByText('Сохранено.').last().waitFor();
}

const names = (page: Page) =>
  page
    .getByLabel('Название отдела, русский')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

test('departments are renamed, added and put in order by keyboard; one that is needed says by what, and stays', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const { page } = tab;
  await go(page, 'Отделы');
  assert.deepEqual(await violations(page), []);
  const before = await names(page);

  await page.getByRole('button', { name: 'Добавить: отдел' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Архив');
  const up = (index: number) => page.getByRole('button', { name: `Выше: отдел ${index}`, exact: true });
  await up(6).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Теперь на месте 5 из 6').waitFor();
  // The focus goes with the row.
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Теперь на месте 4 из 6').waitFor();
  await page.getByLabel('Название отдела, русский').first().fill('Благоустройство');
  const after = ['Благоустройство', ...before.slice(1, 3), 'Архив', ...before.slice(3)];
  assert.deepEqual(await names(page), after);
  await save(page);
  await page.reload();
  await page.getByLabel('Название отдела, русский').first().waitFor();
  assert.deepEqual(await names(page), after);

  await page.getByRole('button', { name: 'Убрать: отдел 1', exact: true }).click();
  await page.getByRole('button', { name: 'Убрать: отдел 3', exact: true }).click();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Убрать пока нельзя' });
  await alert.getByRole('link', { name: /^вопрос «/ }).waitFor();
  assert.match((await alert.textContent()) ?? '', /Благоустройство: вопрос/);
  assert.doesNotMatch((await alert.textContent()) ?? '', /Архив/);
  assert.deepEqual(await violations(page), []);

  // What was saved is what the rest of the desk knows, without loading it again.
  await page.getByRole('link', { name: 'Вопросы жителям' }).click();
  await page.getByRole('link', { name: 'Новая форма сообщений' }).click();
  const choices = page.getByLabel('Отвечает отдел').getByRole('option', { name: 'Архив' });
  await choices.waitFor({ state: 'attached' });
});

test('of two who change the settings at once, the second is told, keeps what they typed, and can save it or look', async () => {
  await using demo = await startDemo();
  await using one = await openDesk(demo);
  await using other = await openDesk(demo);
  for (const { page } of [one, other]) await go(page, 'О нас');
  await one.page.getByLabel('Название, русский').fill('Озёрск');
  await save(one.page);

  const { page } = other;
  const name = page.getByLabel('Название, русский');
  await name.fill('Город Озёрск');
  await page.getByLabel('Как мы обращаемся').fill('https://ozersk.example/privacy');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('alert').getByText('настройки сохранил кто-то другой').waitFor();
  assert.equal(await name.inputValue(), 'Город Озёрск');
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Показать, что сохранено' }).click();
  await page.waitForFunction(
    (field) => (field as HTMLInputElement).value === 'Озёрск',
    await name.elementHandle(),
  );
  await name.fill('Город Озёрск');
  await save(page);
  await one.page.reload();
  await one.page.getByLabel('Название, русский').waitFor();
  await one.page.waitForFunction(
    (field) => (field as HTMLInputElement).value === 'Город Озёрск',
    await one.page.getByLabel('Название, русский').elementHandle(),
  );
});

test('what is typed in one part stays while another is looked at, and what is wrong is said at its field', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const { page } = tab;
  await go(page, 'О нас');
  await page.getByLabel('Куда подать').fill('ftp://ozersk.example');
  await go(page, 'Как отвечаем');
  await page.getByLabel('имя и должность сотрудника').check();
  await page.getByLabel('Сколько дней житель').fill('0');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('нужно от 1').waitFor();
  await page.getByLabel('Сколько дней житель').fill('14');
  await save(page);
  await go(page, 'О нас');
  assert.equal(await page.getByLabel('Куда подать').inputValue(), 'ftp://ozersk.example');
});

test('deadlines come from a ready model, show their dates before they are saved, and go by the days that are worked', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const { page } = tab;
  await go(page, 'Сроки');
  const message = page.getByRole('group', { name: 'Сообщение', exact: true }).first();
  const answered = page.locator('desk-promised-dates [data-step="answer"]').last();
  await answered.waitFor();
  const before = await answered.textContent();
  await message.getByRole('button', { name: 'обращение по 59-ФЗ' }).click();
  assert.equal(await message.getByRole('spinbutton', { name: 'Ответить за' }).inputValue(), '30');
  await answered.filter({ hasNotText: before ?? '' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await save(page);

  await message.getByRole('button', { name: 'наше обещание' }).click();
  await answered.filter({ hasText: before ?? '' }).waitFor();
  await message.getByRole('spinbutton', { name: 'Ответить за' }).fill('');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  assert.equal(
    await page.locator('[aria-invalid="true"]').getAttribute('name'),
    'clocks.policies.feedback.answer.days',
  );

  // Every day of this month and the next is off: what is answered in working days is answered later than that.
  await go(page, 'Рабочие дни');
  assert.deepEqual(await violations(page), []);
  for (const month of [0, 1]) {
    const details = page.locator('desk-settings-section:not([hidden]) details').nth(month);
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    await details
      .locator('input:checked')
      .evaluateAll((all) => all.forEach((day) => void (day as HTMLElement).click()));
    await details.getByText(/0 рабочих дней; изменено вами/).waitFor();
  }
  assert.deepEqual(await violations(page), []);
  await save(page);
  await go(page, 'Сроки');
  await message.getByRole('button', { name: 'наше обещание' }).click();
  await answered.filter({ hasNotText: before ?? '' }).waitFor();
});

test('an auditor reads the settings and can change none; the page fits 320 px', async () => {
  await using demo = await startDemo();
  await (await Colleague.signIn(demo)).hire('auditor', { role: 'auditor' });
  await using tab = await openDesk(demo, { user: 'auditor', viewport: { width: 320, height: 640 } });
  const { page } = tab;
  for (const section of [
    'О нас',
    'Отделы',
    'Сайты',
    'Кому что идёт',
    'Как отвечаем',
    'Сроки',
    'Рабочие дни',
  ]) {
    await go(page, section);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(over, 0, section);
    assert.equal(await page.getByRole('button', { name: 'Сохранить' }).count(), 0);
    const control = page
      .locator(
        'desk-settings-section:not([hidden]) fieldset.part :is(input:not([type="hidden"]), select, button)',
      )
      .first();
    assert.equal(await control.isDisabled(), true);
  }
});

test('rules are written, tried before they are saved, put in order, and then a message goes by them; a broken one says so', async () => {
  await using demo = await startDemo();
  const admin = await Colleague.signIn(demo);
  await admin.hire('vera', { name: { ru: 'Вера Петрова' } });
  await using tab = await openDesk(demo);
  const { page } = tab;
  await go(page, 'Кому что идёт');
  await page.getByRole('button', { name: 'Добавить: правило' }).click();
  const rule = (index: number) => page.locator('[data-rows="routing"] > li').nth(index);
  await rule(0).getByLabel('Отвечает отдел').selectOption({ label: 'Служба по делам молодёжи' });
  await page.getByRole('button', { name: 'Добавить: правило' }).click();
  await rule(1).getByLabel('Слова в тексте').fill('фонарь, не горит');
  assert.deepEqual(await violations(page), []);

  // A rule that does nothing is refused at its place.
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('[name="routing.1.to.department"][aria-invalid="true"]').waitFor();
  await rule(1).getByLabel('Отвечает отдел').selectOption({ label: 'Управление благоустройства' });
  await rule(1).getByLabel('Занимается').selectOption({ label: 'Вера Петрова (vera)' });

  const trial = page.locator('desk-routing-trial');
  await trial.getByLabel('О чём пишут').selectOption({ label: 'Дома, вода, отопление' });
  await trial.getByLabel('Текст сообщения').fill('Фонари не горят');
  await trial.getByRole('status').getByText('Решает правило 1. Отвечает: Служба по делам молодёжи').waitFor();
  await page.getByRole('button', { name: 'Выше: правило 2' }).click();
  await trial
    .getByRole('status')
    .getByText('Решает правило 1. Отвечает: Управление благоустройства. Занимается: Вера')
    .waitFor();
  assert.deepEqual(await violations(page), []);
  await save(page);

  await using resident = await openTab(demo.url);
  const box = resident.page.locator('veche-feedback');
  await box.getByRole('textbox', { name: 'Сообщение', exact: true }).fill('Фонарь погас.');
  await box.getByRole('combobox').first().selectOption({ index: 1 });
  await box.getByRole('button', { name: 'Отправить' }).click();
  await using vera = await openDesk(demo, { user: 'vera' });
  await vera.page.getByRole('navigation').getByRole('link', { name: 'Мои', exact: true }).click();
  await vera.page
    .getByRole('link', { name: /Фонарь погас/ })
    .getByText('Управление благоустройства')
    .waitFor();

  await (await Colleague.signIn(demo)).call(staffRoutes.removePerson, { params: { user: 'vera' } });
  await page.reload();
  await rule(0).getByText('Этот сотрудник больше не отвечает').waitFor();
  assert.deepEqual(await violations(page), []);
});

test('a site is allowed by the address of its page, gets its code with what it will look like, and is seen once it asks', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const { page } = tab;
  await go(page, 'Сайты');
  await page.getByRole('button', { name: 'Добавить: сайт' }).click();
  await page.getByLabel('Адрес сайта').last().fill('ftp://ozersk.example');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('[name$=".origin"][aria-invalid="true"]:focus').waitFor();
  await page.getByLabel('Адрес сайта').last().fill('news.example/town?page=1');
  await save(page);
  assert.equal(await page.getByLabel('Адрес сайта').last().inputValue(), 'https://news.example');

  await page.getByLabel('Вопрос жителям').selectOption('feedback');
  await page
    .locator('desk-topic-preview veche-feedback')
    .getByRole('button', { name: 'Отправить' })
    .waitFor();
  assert.match(
    await page.getByRole('textbox', { name: 'Вставить на сайт' }).inputValue(),
    /<veche-feedback .*topic="feedback"/,
  );
  await page.getByRole('button', { name: 'Проверить' }).click();
  await page
    .getByRole('status')
    .getByText(/Пока не обращались: .*https:\/\/news\.example/)
    .waitFor();
  assert.deepEqual(await violations(page), []);

  const ask = (origin: string) => fetch(`${demo.url}/v1/topics/feedback`, { headers: { origin } });
  assert.equal((await ask('https://news.example')).status, 200);
  assert.equal((await ask('https://other.example')).status, 403);
  const row = page.getByRole('row', { name: /^https:\/\/other\.example .*нет$/ });
  while ((await row.count()) === 0) {
    const read = page.waitForResponse(/settings\/sites/);
    await page.getByRole('button', { name: 'Проверить' }).click();
    await read;
  }
  await page.getByRole('row', { name: /^https:\/\/news\.example .*да$/ }).waitFor();
  assert.deepEqual(await violations(page), []);
});
