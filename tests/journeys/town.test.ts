import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { PersonInput } from '@veche/protocol/desk';
import type { Page } from 'playwright-core';
import { Mailbox, type Received } from '../../packages/server/src/testing/mailbox.ts';
import { replyToMail } from '../../packages/server/src/testing/reply-to-mail.ts';
import { closeBrowser, openTab } from '../browser.ts';
import { Colleague } from '../colleague.ts';
import { startDemo } from '../demo.ts';
import { answer, openCase, openDesk } from '../desk.ts';
import { freePort } from '../free-port.ts';

after(closeBrowser);

const maria = 'maria.sosedova@example.org';

const staff: Record<string, Partial<PersonInput>> = {
  vera: { name: { ru: 'Вера Орлова' }, department: 'improvement' },
  pavel: { name: { ru: 'Павел Громов' }, department: 'transport' },
  nina: { name: { ru: 'Нина Лаптева' }, department: 'improvement', role: 'moderator' },
  oleg: { name: { ru: 'Олег Светов' }, role: 'expert' },
};

const linkTo = (path: string, mail: Received) => mail.links.find((link) => link.includes(path)) ?? '';

/** The official writes, and says what the words do. */
async function step(page: Page, name: string, words: string): Promise<void> {
  await page.getByLabel('Что делаем').selectOption({ label: name });
  await answer(page, words);
}

test('a whole case between two residents, two officials, a moderator and an expert, by page, desk and mail', async () => {
  await using mailbox = await Mailbox.open();
  const port = await freePort();
  const env = {
    VECHE_SMTP_URL: mailbox.url,
    VECHE_MAIL_FROM: 'veche@town.example',
    VECHE_REPLY_PORT: String(port),
    VECHE_REPLY_DOMAIN: 'reply.town.example',
  };
  await using demo = await startDemo({ env });
  for (const [user, person] of Object.entries(staff)) await (await Colleague.signIn(demo)).hire(user, person);
  /** What Maria was mailed last, once it speaks of this. */
  const told = async (subject: RegExp, words: string) => {
    for (let number = 1; ; number += 1) {
      const mail = await mailbox.mail(number);
      if (mail.rcpt === maria && subject.test(mail.subject ?? '') && mail.text?.includes(words)) return mail;
    }
  };

  // Maria writes, lets it be published, and wants mails.
  await using home = await openTab(demo.url);
  const box = home.page.locator('veche-feedback');
  await box
    .getByRole('textbox', { name: 'Сообщение', exact: true })
    .fill('Яма у дома 5, звоните +7 900 000-00-01.');
  await box.locator('[name="answer.category"]').selectOption('greenery');
  await box.locator('[name="contact.email"]').fill(maria);
  await box.getByRole('checkbox', { name: /Я принимаю/ }).check();
  await box.locator('[name="may_publish"]').check();
  await box.getByRole('button', { name: 'Отправить' }).click();
  await using mails = await openTab(linkTo('/m/', await told(/Подтвердите/, '')));
  await mails.page.getByRole('button', { name: 'Да, сразу' }).click();
  await mails.page.getByText('Пишем сразу').waitFor();

  // The moderator takes the number of the telephone out, and publishes.
  await using moderator = await openDesk(demo, { user: 'nina' });
  await openCase(moderator.page, 'Новые', /Яма у дома 5/);
  await moderator.page.getByRole('button', { name: 'Подготовить к публикации' }).click();
  await moderator.page.getByRole('button', { name: /^Убрать: \+7/ }).click();
  await moderator.page.getByRole('button', { name: 'Опубликовать для всех' }).click();
  await moderator.page.getByText('Опубликовано.').first().waitFor();

  // A neighbour finds it, and follows.
  await using near = await openTab(demo.url);
  const list = near.page.locator('veche-cases');
  await list.getByRole('link', { name: /Яма у дома 5/ }).click();
  await list.getByRole('button', { name: 'Следить' }).click();
  await list.getByText('Вы следите за этим обращением.').waitFor();
  assert.equal(await list.getByText('900 000').count(), 0);

  // Vera asks, Maria replies to the mail, Vera passes it on.
  await using first = await openDesk(demo, { user: 'vera' });
  await openCase(first.page, 'Новые', /Яма у дома 5/);
  await step(first.page, 'Спрашиваем жителя', 'Яма во дворе или на улице?');
  const asked = await told(/Вам задали вопрос/, 'Яма во дворе или на улице?');
  await replyToMail(port, asked, 'На улице, у остановки.');
  await first.page.locator('desk-submission').getByText('На улице, у остановки.').waitFor();
  await first.page.getByLabel('Что делаем').selectOption({ label: 'Передаём дальше' });
  await first.page.getByLabel('Кому').selectOption('transport');
  await answer(first.page, 'Улицами занимается отдел дорог.');
  await told(/Передано дальше/, 'Улицами занимается отдел дорог.');

  // Pavel asks the expert, shows the opinion, and needs more time.
  await using second = await openDesk(demo, { user: 'pavel' });
  await openCase(second.page, 'Мой отдел', /На улице, у остановки/);
  await second.page.getByRole('group').filter({ hasText: 'Спросить эксперта' }).first().click();
  await second.page.getByLabel('Кого').selectOption('oleg');
  await second.page.getByLabel('Вопрос', { exact: true }).fill('Отчего там проседает?');
  await second.page.getByRole('button', { name: 'Отправить вопрос' }).click();
  await using expert = await openDesk(demo, { user: 'oleg' });
  await expert.page.getByRole('link', { name: /На улице, у остановки/ }).click();
  await expert.page.getByLabel('Что вы думаете').fill('Размыло трубой под дорогой.');
  await expert.page.getByRole('button', { name: 'Отправить мнение' }).click();
  await using phone = await openTab(linkTo('/r/', asked));
  await second.page.getByText('Размыло трубой под дорогой.').waitFor();
  await second.page.getByRole('button', { name: 'Показать жителю' }).click();
  await second.page.getByRole('button', { name: 'Да, показать' }).click();
  await phone.page.getByText('Размыло трубой под дорогой.').waitFor();
  await step(second.page, 'Продлеваем срок', 'Сначала чинят трубу.');
  await told(/Срок ответа продлён/, 'Сначала чинят трубу.');

  // An answer that is none, and one that is.
  await step(second.page, 'Отвечаем', 'Засыпали щебнем.');
  await told(/Есть ответ/, 'Засыпали щебнем.');
  await box.getByLabel('Нет, не решён').check();
  await box.getByLabel('Что не так?').fill('Щебень вымыло.');
  await box.getByRole('button', { name: 'Сказать администрации' }).click();
  await box.getByRole('heading', { name: 'Снова в работе' }).waitFor();
  await second.page.locator('desk-submission').getByText('Щебень вымыло.').waitFor();
  await step(second.page, 'Отвечаем', 'Положили асфальт.');
  await told(/Есть ответ/, 'Положили асфальт.');
  await box.getByLabel('Да, решён').check();
  await box.getByRole('button', { name: 'Сказать администрации' }).click();
  await box.getByRole('heading', { name: 'Завершено' }).waitFor();

  // The neighbour has it before their eyes; no private word left the conversation.
  await list.getByText('Завершено').first().waitFor();
  for (const { subject } of mailbox.mails) assert.doesNotMatch(subject ?? '', /Яма|асфальт|щебн/i);
  for (const { errors } of [home, phone, near]) assert.deepEqual(errors, []);
});
