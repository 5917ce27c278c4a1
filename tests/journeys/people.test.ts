import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab, type Tab } from '../browser.ts';
import { type Demo, startDemo } from '../demo.ts';
import { openCase, openDesk } from '../desk.ts';
import { violations } from '../violations.ts';

after(closeBrowser);

const chosen = 'a password of my own';

interface Newcomer {
  name: string;
  position: string;
  role: string;
}

/** The administrator gives somebody a place, by keyboard alone, and makes a link for them. */
async function invite(page: Page, { name, position, role }: Newcomer): Promise<string> {
  await page
    .getByRole('navigation', { name: 'Разделы' })
    .getByRole('link', { name: 'Сотрудники' })
    .press('Enter');
  await page.locator('h1:focus').getByText('Сотрудники').waitFor();
  await page.getByRole('link', { name: 'Добавить сотрудника' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Добавить сотрудника' }).waitFor();
  await page.getByLabel('Имя, русский').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(position);
  await page.getByRole('radio', { name: role }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Место создано').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Сделать ссылку' }).press('Enter');
  const link = page.getByRole('textbox', { name: 'Ссылка на один вход' });
  await link.waitFor();
  assert.deepEqual(await violations(page), []);
  return link.inputValue();
}

/** Whoever has the link comes to the desk in a browser of their own. */
async function join(link: string): Promise<Tab> {
  const tab = await openTab(link, { viewport: { width: 1366, height: 768 } });
  await tab.page.getByLabel('Ваш новый пароль').fill(chosen);
  await tab.page.keyboard.press('Enter');
  await tab.page.getByRole('heading', { level: 1, name: 'Входящие' }).waitFor();
  return tab;
}

const colleague = { name: 'Мария Щукина', position: 'Главный специалист', role: 'Сотрудник' };

const sections = (page: Page) =>
  page.getByRole('navigation', { name: 'Разделы' }).getByRole('link').allTextContents();

test('an administrator invites an official, who chooses a password by the link and is in', async () => {
  await using demo = await startDemo();
  await using desk = await openDesk(demo);
  const { page } = desk;
  const link = await invite(page, colleague);
  await page.getByText('Имя пользователя: mariia-shchukina').waitFor();

  await using tab = await openTab(link);
  const maria = tab.page;
  await maria.getByRole('heading', { level: 1, name: 'Приглашение' }).waitFor();
  await maria.getByText('Мария Щукина, вас приглашают').waitFor();
  assert.deepEqual(await violations(maria), []);
  // The secret is neither in the address nor in what the browser goes back to.
  assert.equal(maria.url(), `${demo.url}/desk/#/join`);
  await maria.getByLabel('Ваш новый пароль').fill('short');
  await maria.keyboard.press('Enter');
  await maria.getByText('Слишком коротко').waitFor();
  assert.deepEqual(await violations(maria), []);
  await maria.getByLabel('Ваш новый пароль').fill(chosen);
  await maria.keyboard.press('Enter');
  await maria.getByRole('heading', { level: 1, name: 'Входящие' }).waitFor();
  const offered = await sections(maria);
  assert.ok(offered.includes('Сотрудники'));
  for (const name of ['Настройки', 'Журнал']) assert.ok(!offered.includes(name), name);
  await maria.goto(`${demo.url}/desk/#/settings/about`);
  await maria.getByRole('heading', { level: 1, name: 'Входящие' }).waitFor();
  await maria.goto(`${demo.url}/desk/#/people`);
  await maria.getByRole('rowheader', { name: /Мария Щукина/ }).waitFor();
  assert.equal(await maria.getByRole('link', { name: 'Добавить сотрудника' }).count(), 0);

  await using late = await openTab(link);
  await late.page.getByRole('alert').getByText('Приглашение больше не действует.').waitFor();
  await late.page.getByText('попросите администратора прислать новую ссылку').waitFor();
  assert.deepEqual(await violations(late.page), []);
});

test('an invitation opens while somebody else is signed in, says so, and they are out', async () => {
  await using demo = await startDemo();
  await using desk = await openDesk(demo);
  const { page } = desk;
  const link = await invite(page, colleague);
  await page.goto(link);
  await page.getByText('Сейчас здесь вошёл другой пользователь: admin.').waitFor();
  await page.getByLabel('Ваш новый пароль').fill(chosen);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Входящие' }).waitFor();
  const { staff } = await (await page.request.get(`${demo.url}/v1/staff/session`)).json();
  assert.equal(staff.user, 'mariia-shchukina');
});

test('a role that changes changes the desk, and the last administrator stays one', async () => {
  await using demo = await startDemo();
  await using desk = await openDesk(demo);
  const { page } = desk;
  await using colleagues = await join(await invite(page, colleague));
  await page.getByRole('radio', { name: 'Модератор' }).check();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('[name="department"]:focus').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByLabel('Отдел', { exact: true }).selectOption({ label: 'Служба по делам молодёжи' });
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сохранено.').waitFor();

  const moderator = colleagues.page;
  await moderator.goto(`${demo.url}/desk/#/topics/new/poll`);
  const answers = moderator.getByLabel('Кто отвечает');
  await moderator.getByRole('heading', { level: 1, name: 'Новый опрос' }).waitFor();
  await moderator.reload();
  await moderator.getByRole('heading', { level: 1, name: 'Новый опрос' }).waitFor();
  assert.deepEqual(await answers.locator('option').allTextContents(), ['Служба по делам молодёжи']);
  assert.equal(await answers.inputValue(), 'youth');

  await page.goto(`${demo.url}/desk/#/people/admin`);
  await page.getByText('Это единственный администратор').first().waitFor();
  await page.getByRole('radio', { name: 'Аудитор' }).check();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('alert').getByText('Это единственный администратор').waitFor();
  assert.deepEqual(await violations(page), []);
});

test('whose access ends is out at once; a name that is taken is said so at its field', async () => {
  await using demo = await startDemo();
  await using desk = await openDesk(demo);
  const { page } = desk;
  await using colleagues = await join(await invite(page, colleague));
  await page.goto(`${demo.url}/desk/#/new-person`);
  await page.getByLabel('Имя, русский').fill('Мария Щукина');
  assert.equal(await page.getByLabel('Имя пользователя').inputValue(), 'mariia-shchukina-2');
  await page.getByLabel('Имя пользователя').fill('admin');
  await page.getByLabel('Должность, русский').fill('Специалист');
  await page.getByRole('button', { name: 'Добавить' }).click();
  await page.getByText('Это имя пользователя уже занято.').waitFor();
  await page.locator('[name="user"]:focus').waitFor();

  await page.goto(`${demo.url}/desk/#/people/mariia-shchukina`);
  await page.getByRole('button', { name: 'Закрыть доступ' }).press('Enter');
  await page.getByRole('group', { name: /больше не сможет войти/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Нет' }).press('Enter');
  await page.getByRole('button', { name: 'Закрыть доступ' }).press('Enter');
  await page.getByRole('button', { name: 'Да, закрыть' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Сотрудники' }).waitFor();
  await page.getByRole('rowheader', { name: /Администратор/ }).waitFor();
  assert.equal(await page.getByRole('rowheader', { name: /Мария/ }).count(), 0);
  await colleagues.page.getByRole('link', { name: 'Сотрудники' }).click();
  await colleagues.page.getByRole('heading', { level: 1, name: 'Вход' }).waitFor();
});

test('people, a place and the log fit a phone of 320 pixels', async () => {
  await using demo: Demo = await startDemo();
  await using desk = await openDesk(demo, { viewport: { width: 320, height: 640 } });
  const { page } = desk;
  for (const address of ['people', 'new-person', 'people/admin', 'log', 'join']) {
    await page.goto(`${demo.url}/desk/#/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
      false,
      address,
    );
  }
});

/** A message of a resident, with how to reach them. */
async function write(page: Page, text: string): Promise<void> {
  const form = page.locator('veche-feedback');
  await form.getByLabel('О чём сообщение').selectOption({ index: 1 });
  await form.getByRole('textbox', { name: 'Сообщение', exact: true }).fill(text);
  await form.locator('[name="contact.email"]').fill('resident@example.org');
  await form.locator('[name="consent.id"]').check();
  await form.getByRole('button', { name: 'Отправить', exact: true }).click();
  await form.getByRole('heading', { name: 'Сообщение принято' }).waitFor();
}

test('an expert is asked, gives an opinion, and the resident reads it; an auditor sees all of it and changes nothing', async () => {
  await using demo = await startDemo();
  await using resident = await openTab(demo.url);
  await using desk = await openDesk(demo);
  const { page } = desk;
  const expertise = { name: 'Ольга Ким', position: 'Дендролог', role: 'Эксперт' };
  await using experts = await join(await invite(page, expertise));
  await using auditors = await join(await invite(page, { ...colleague, role: 'Аудитор' }));
  await write(resident.page, 'Липа у школы накренилась.');

  const expert = experts.page;
  assert.deepEqual(await sections(expert), ['Входящие']);
  await expert.getByText('Здесь пусто.').waitFor();
  assert.deepEqual(await violations(expert), []);

  await page.getByRole('link', { name: 'Входящие' }).press('Enter');
  await openCase(page, 'Новые', /Липа у школы/);
  await page.getByText('Спросить эксперта').press('Enter');
  await page.getByRole('button', { name: 'Отправить вопрос' }).press('Enter');
  await page.locator('[name="question"]:focus').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.type('Упадёт ли?');
  await page.getByRole('button', { name: 'Отправить вопрос' }).press('Enter');
  await page.getByText('Эксперт ещё не ответил.').waitFor();

  await expert.getByRole('link', { name: /Липа у школы/ }).press('Enter');
  await expert.getByText('Вопрос: Упадёт ли?').waitFor();
  await expert.getByText('Кто обратился, эксперту не показывают.').waitFor();
  assert.equal(await expert.getByText('resident@example.org').count(), 0);
  assert.equal(await expert.getByRole('button', { name: 'Взять себе' }).count(), 0);
  assert.deepEqual(await violations(expert), []);
  await expert.getByRole('textbox', { name: 'Что вы думаете' }).focus();
  await expert.keyboard.type('Корни целы, липа простоит.');
  await expert.getByRole('button', { name: 'Отправить мнение' }).press('Enter');
  await expert.getByText('Мнение отправлено.').last().waitFor();
  assert.deepEqual(await violations(expert), []);

  await page.getByText('Корни целы, липа простоит.').waitFor();
  await page.getByRole('button', { name: 'Показать жителю' }).press('Enter');
  await page.getByRole('group', { name: /прочитает житель/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Да, показать' }).press('Enter');
  const receipt = resident.page.locator('veche-receipt');
  await receipt.getByRole('heading', { name: 'Мнения экспертов' }).waitFor();
  await receipt.getByText('Ольга Ким, Дендролог').waitFor();
  await receipt.getByRole('status').getByText('Появилось мнение эксперта.').waitFor();
  assert.deepEqual(await violations(resident.page), []);
  await expert.getByText('Мнение показано жителю, и менять его уже нельзя.').waitFor();
  await page.getByRole('button', { name: 'Больше не показывать' }).press('Enter');
  await page.getByRole('button', { name: 'Да, скрыть' }).press('Enter');
  await receipt.getByRole('heading', { name: 'Мнения экспертов' }).waitFor({ state: 'detached' });

  const auditor = auditors.page;
  for (const name of ['Вопросы жителям', 'Сотрудники', 'Настройки', 'Журнал'])
    assert.ok((await sections(auditor)).includes(name), name);
  await openCase(auditor, 'Новые', /Липа у школы/);
  await auditor.getByText('Корни целы, липа простоит.').waitFor();
  assert.deepEqual(await violations(auditor), []);
  const forms = auditor.locator('desk-submission').locator('textarea, form, .actions button, header button');
  assert.equal(await forms.count(), 0);
  await auditor.goto(`${demo.url}/desk/#/topics/projects`);
  await auditor.getByRole('region', { name: 'Так увидят жители' }).waitFor();
  assert.equal(await auditor.getByRole('button', { name: 'Сохранить' }).count(), 0);

  await auditor.getByRole('link', { name: 'Журнал' }).press('Enter');
  for (const row of [
    /Администратор.*Мнение показано жителю.*Ольга Ким/,
    /Ольга Ким.*Мнение эксперта/,
    /Житель.*Прислано обращение/,
  ])
    await auditor.getByRole('row', { name: row }).first().waitFor();
  assert.deepEqual(await violations(auditor), []);
  await auditor.getByLabel('Кто').selectOption({ label: 'Ольга Ким (olga-kim)' });
  await auditor.getByRole('button', { name: 'Показать' }).press('Enter');
  await auditor
    .getByRole('row', { name: /Администратор/ })
    .first()
    .waitFor({ state: 'detached' });
  await auditor.getByRole('row', { name: /Вход по приглашению/ }).waitFor();
  await auditor.getByLabel('Номер обращения').fill('не номер');
  await auditor.getByRole('button', { name: 'Показать' }).press('Enter');
  await auditor.getByText('Это не похоже на номер обращения.').waitFor();
  assert.deepEqual(await violations(auditor), []);
});

test('a clerk founds a space by a link of the operator and comes to its settings', async () => {
  await using demo = await startDemo();
  const link = execFileSync(
    process.execPath,
    ['--conditions=@veche/source', 'packages/server/src/main.ts', 'space', 'invite'],
    { env: { ...process.env, VECHE_DATA: demo.data, PUBLIC_URL: demo.url }, encoding: 'utf8' },
  ).split('\n')[0];
  await using tab = await openTab(link ?? '');
  const { page } = tab;
  await page.getByRole('heading', { level: 1, name: 'Новое пространство' }).waitFor();
  assert.equal(page.url(), `${demo.url}/desk/#/found`);
  await page.getByLabel('Название города').fill('Озёрск');
  assert.equal(await page.getByLabel('Имя латиницей').inputValue(), 'ozersk');
  await page.getByLabel('Имя', { exact: true }).fill('Ольга Новикова');
  await page.getByLabel('Ваш новый пароль').fill(chosen);
  await page.keyboard.press('Enter');
  // What is missing is said first, what is taken then; nothing has to be typed twice.
  await page.locator('[name="founder.position.ru"][aria-invalid="true"]:focus').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByLabel('Должность').fill('Секретарь');
  await page.keyboard.press('Enter');
  await page.getByText('Уже занято').waitFor();
  await page.getByLabel('Имя латиницей').fill('ozersk-2');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Настройки' }).waitFor();
  assert.equal(await page.getByLabel('Название, русский').inputValue(), 'Озёрск');

  await using late = await openTab(link ?? '');
  await late.page.getByRole('alert').getByText('Эта ссылка больше не действует.').waitFor();
  assert.deepEqual(await violations(late.page), []);
});
