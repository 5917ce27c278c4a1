import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { makeReceipt } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleConsent, sampleSubmissions } from '@veche/protocol/samples';
import { Mailbox, type Received } from '../../packages/server/src/testing/mailbox.ts';
import { closeBrowser, openTab } from '../browser.ts';
import { Colleague } from '../colleague.ts';
import { password, startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';
import { violations } from '../violations.ts';

after(closeBrowser);

const linkTo = (path: string, mail: Received) => mail.links.find((link) => link.includes(path)) ?? '';

test('a resident leaves an address, says yes, is told of the answer, and goes on from the mail', async () => {
  await using mailbox = await Mailbox.open();
  const env = { VECHE_SMTP_URL: mailbox.url, VECHE_MAIL_FROM: 'veche@town.example' };
  await using demo = await startDemo({ env });
  await using site = await openTab(demo.url);
  const box = site.page.locator('veche-feedback');
  await box.getByRole('textbox', { name: 'Сообщение', exact: true }).fill('Не горит фонарь.');
  await box.getByRole('combobox', { name: 'О чём сообщение' }).selectOption({ index: 1 });
  await box.getByLabel('Электронная почта').fill('maria@example.org');
  await box.getByRole('checkbox', { name: /Я принимаю/ }).check();
  await box.getByRole('button', { name: 'Отправить' }).click();
  const asking = await mailbox.mail(1);

  // Another device: it knows nothing but the mail.
  await using phone = await openTab(linkTo('/m/', asking), { viewport: { width: 360, height: 640 } });
  const { page } = phone;
  await page.getByText('Присылать новости?').waitFor();
  assert.doesNotMatch(page.url(), /#/);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Да, сразу' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Пишем сразу, как что-то происходит.').waitFor();

  await using clerk = await openDesk(demo);
  await openCase(clerk.page, 'Новые', /Не горит фонарь/);
  await answer(clerk.page, 'Починим завтра.');
  const news = await mailbox.mail(2);
  assert.match(news.text ?? '', /Починим завтра\./);
  await page.goto(linkTo('/r/', news));
  await page.getByText('Починим завтра.').waitFor();
  await page.getByRole('textbox', { name: 'Ваше сообщение' }).fill('Спасибо!');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await clerk.page.locator('desk-submission').getByText('Спасибо!').waitFor();

  await page.goto(linkTo('/m/', news));
  await page.getByRole('button', { name: 'Больше не писать' }).click();
  await page.getByText('Больше не пишем.').waitFor();
  await answer(clerk.page, 'Починили.');
  assert.deepEqual([mailbox.mails.length, phone.errors, site.errors], [2, [], []]);
});

test('without a script the key is pasted from the mail', async () => {
  await using mailbox = await Mailbox.open();
  const env = { VECHE_SMTP_URL: mailbox.url, VECHE_MAIL_FROM: 'veche@town.example' };
  await using demo = await startDemo({ env });
  await using plain = await openTab(`${demo.url}/f/feedback`, { javaScriptEnabled: false });
  const { page } = plain;
  await page.locator('[name="answer.text"]').fill('Не горит фонарь.');
  await page.locator('[name="answer.category"]').selectOption({ index: 1 });
  await page.locator('[name="contact.email"]').fill('maria@example.org');
  await page.getByRole('checkbox', { name: /Я принимаю/ }).check();
  await page.getByRole('button', { name: 'Отправить' }).click();
  const link = linkTo('/m/', await mailbox.mail(1));
  await page.goto(link);
  await page.getByLabel('Ключ из письма').fill('не тот');
  await page.getByRole('button', { name: 'Открыть' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Ключ из письма').fill(link);
  await page.getByRole('button', { name: 'Открыть' }).click();
  await page.getByRole('button', { name: 'Да, раз в день' }).click();
  await page.getByText('Пишем раз в день, если что-то произошло.').waitFor();
});

/** Somebody sends a message and leaves an address. */
async function leaveAddress(url: string, email: string): Promise<void> {
  const { id, token } = makeReceipt();
  const body = { ...sampleSubmissions.feedback, contact: { email }, consent: { id: sampleConsent.id } };
  const send = () =>
    fetch(`${url}/v1/topics/feedback/submissions/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  let { status } = await send();
  // A server that has just begun on a busy machine may ask to come again.
  while (status === 503) status = (await send()).status;
  assert.equal(status, 201);
}

test('an administrator sees which mails did not leave, why, and has them tried again', async () => {
  await using mailbox = await Mailbox.open();
  const env = { VECHE_SMTP_URL: mailbox.url, VECHE_MAIL_FROM: 'veche@town.example' };
  await using demo = await startDemo({ env });
  const refused = Promise.withResolvers<void>();
  mailbox.refuse = (address) => {
    if (address.startsWith('olga')) refused.resolve();
    return 550;
  };
  await leaveAddress(demo.url, 'maria@example.org');
  await leaveAddress(demo.url, 'olga@example.org');
  await refused.promise;
  await using clerk = await openDesk(demo);
  const { page } = clerk;
  await page.getByRole('navigation').getByRole('link', { name: 'Почта' }).click();
  await page.getByRole('heading', { level: 1, name: 'Почта' }).waitFor();
  const line = page.getByRole('listitem').filter({ hasText: 'm…a@example.org' });
  while (!(await line.isVisible())) await page.getByRole('button', { name: 'Обновить' }).click();
  await line.getByText('Сервер получателя не принял письмо').waitFor();
  await line.getByText('больше не пробуем').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  const isCutOff = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  assert.ok(!(await page.evaluate(isCutOff)));
  mailbox.refuse = () => undefined;
  await line.getByRole('button', { name: /^Попробовать ещё раз: Просьба подтвердить адрес, m…a/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Пробуем ещё раз.').first().waitFor();
  assert.equal((await mailbox.mail(1)).rcpt, 'maria@example.org');
});

test('where mail is off the desk says so', async () => {
  await using demo = await startDemo();
  await using clerk = await openDesk(demo);
  await clerk.page.getByRole('navigation').getByRole('link', { name: 'Почта' }).click();
  await clerk.page.getByText('Письма не отправляются').waitFor();
  assert.deepEqual(await violations(clerk.page), []);
});

test('who heads a department and who wants mails in the morning is set at the desk; an invitation goes by mail', async () => {
  await using mailbox = await Mailbox.open();
  const env = { VECHE_SMTP_URL: mailbox.url, VECHE_MAIL_FROM: 'veche@town.example' };
  await using demo = await startDemo({ env });
  const admin = await Colleague.signIn(demo);
  const place = { position: { ru: 'Специалист' }, department: null, email: 'vera@town.example' };
  const vera = { ...place, name: { ru: 'Вера Орлова' }, role: 'administrator' };
  await admin.call(staffRoutes.savePerson, { params: { user: 'vera' }, body: vera });

  await using clerk = await openDesk(demo);
  const { page } = clerk;
  await page.goto(`${demo.url}/desk/#/people/vera`);
  await page.getByRole('button', { name: 'Сделать ссылку' }).click();
  await page.getByText('Ссылка готова и отправлена на vera@town.example.').waitFor();
  const [link = ''] = (await mailbox.mail(1)).links;

  await using desk = await openTab(link);
  await desk.page.locator('[name="new_password"]').fill(password);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('heading', { level: 1, name: /Входящие/ }).waitFor();
  await desk.page.goto(`${demo.url}/desk/#/account`);
  const box = desk.page.getByRole('checkbox', { name: /Утреннее письмо/ });
  assert.ok(await box.isChecked());
  await box.focus();
  await desk.page.keyboard.press('Space');
  await desk.page.getByRole('status').getByText('Сохранено.').waitFor();
  assert.deepEqual(await violations(desk.page), []);
  await desk.page.reload();
  await box.waitFor();
  assert.ok(!(await box.isChecked()));

  await page.goto(`${demo.url}/desk/#/settings/departments`);
  const head = page.getByLabel('Руководитель').first();
  await head.selectOption({ label: 'Вера Орлова' });
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.locator('desk-settings-section:not([hidden])').getByText('Сохранено.').last().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.reload();
  await head.waitFor();
  assert.equal(await head.inputValue(), 'vera');
});

/** What a mail is not: a page with landmarks. */
const ofPages = /^(landmark|region|page-has-heading)/;

test('mails can be read in the light and in the dark, on a narrow screen', async () => {
  await using mailbox = await Mailbox.open();
  const env = { VECHE_SMTP_URL: mailbox.url, VECHE_MAIL_FROM: 'veche@town.example' };
  await using demo = await startDemo({ env });
  await leaveAddress(demo.url, 'maria@example.org');
  await using phone = await openTab(linkTo('/m/', await mailbox.mail(1)));
  await phone.page.getByRole('button', { name: 'Да, сразу' }).click();
  await phone.page.getByText('Пишем сразу').waitFor();
  await using clerk = await openDesk(demo);
  await openCase(clerk.page, 'Новые', /фонаря/);
  await answer(clerk.page, `Починим: https://example.org/${'очень-длинный-адрес'.repeat(10)}`);
  await mailbox.mail(2);
  for (const { html, subject } of mailbox.mails) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using tab = await openTab('about:blank', {
        viewport: { width: 320, height: 640 },
        colorScheme,
      });
      await tab.page.setContent(html ?? '');
      const wrong = (await violations(tab.page)).filter((one) => !ofPages.test(one));
      assert.deepEqual(wrong, [], `${subject}, ${colorScheme}`);
      const width = await tab.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${subject}: ${width}`);
    }
  }
});
