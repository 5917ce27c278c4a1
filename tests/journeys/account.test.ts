import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { type TOTP, URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { password, startDemo } from '../demo.ts';
import { openDesk, signIn } from '../desk.ts';
import { readQr } from '../read-qr.ts';
import { violations } from '../violations.ts';

after(closeBrowser);

/** Milliseconds that one code holds. */
const period = 30_000;
const codeAt = (totp: TOTP, ms = 0) => totp.generate({ timestamp: Date.now() + ms });

/** Turns on sign-in with a code, by keyboard alone, as far as the recovery codes. */
async function turnOn(page: Page): Promise<{ totp: TOTP; codes: string[] }> {
  await page.getByRole('button', { name: 'Включить вход с кодом' }).press('Enter');
  await page.locator('[name="password"]:focus').waitFor();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Нынешний пароль неверен.').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  const picture = page.getByRole('img', { name: 'QR-код для приложения' });
  await picture.waitFor();
  assert.deepEqual(await violations(page), []);
  const totp = URI.parse(await readQr(picture)) as TOTP;
  const shown = await page.locator('.secret').textContent();
  assert.equal(shown?.replaceAll(' ', ''), totp.secret.base32);
  await page.locator('[name="code"]:focus').waitFor();
  await page.keyboard.type(String((Number(codeAt(totp)) + 1) % 1_000_000).padStart(6, '0'));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Код не подошёл.').waitFor();
  await page.keyboard.type(codeAt(totp));
  await page.keyboard.press('Enter');

  const codes = page.getByRole('textbox', { name: 'Резервные коды' });
  await codes.waitFor();
  await page.locator('textarea:focus').waitFor();
  assert.deepEqual(await violations(page), []);
  return { totp, codes: (await codes.inputValue()).split('\n') };
}

test('sign-in with a code is set up from the picture, used by keyboard, and the password is typed once', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo, { colorScheme: 'dark' });
  const { page, errors } = tab;
  await page.getByRole('link', { name: 'Профиль' }).click();
  await page.getByRole('heading', { level: 1, name: 'Вход и безопасность' }).waitFor();
  assert.deepEqual(await violations(page), []);
  const { totp, codes } = await turnOn(page);
  assert.equal(new Set(codes).size, 10);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить файлом' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  for (const code of codes) assert.ok(file.includes(code));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('heading', { name: 'Где вы вошли' }).isVisible(), false);
  assert.equal(await page.getByRole('textbox', { name: 'Резервные коды' }).isVisible(), true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Коды сохранены' }).click();
  await page.getByText('Включён: кроме пароля').waitFor();
  assert.equal(await page.getByText(codes[0] ?? '').count(), 0);

  await page.getByRole('button', { name: 'Выйти' }).click();
  await signIn(page);
  const code = page.getByLabel('Код из приложения');
  await code.waitFor();
  await page.locator('[name="code"]:focus').waitFor();
  assert.deepEqual(
    [await code.getAttribute('autocomplete'), await code.getAttribute('inputmode')],
    ['one-time-code', 'numeric'],
  );
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Введите код из приложения.').waitFor();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Код не подошёл').waitFor();
  await page.keyboard.type(codeAt(totp, period));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Выйти' }).waitFor();

  // A phone that is lost.
  await page.getByRole('button', { name: 'Выйти' }).click();
  await signIn(page);
  await code.fill(codes[3] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Вход и безопасность' }).waitFor();
  await page.getByRole('button', { name: 'Выключить вход с кодом' }).click();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByText('Вход с кодом выключен.').waitFor();
  await page.getByText('Выключен: чтобы войти').waitFor();
  assert.deepEqual(
    errors.filter((error) => !/40[19]|422/.test(error)),
    [],
  );
});

test('a session that was left open elsewhere is ended, and asks to sign in', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  await using away = await openDesk(demo, {
    userAgent:
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Mobile Safari/537.36',
  });
  const { page } = tab;
  await page.goto(`${demo.url}/desk/#/account`);
  const ends = page.getByRole('button', { name: 'Завершить: Chrome, Android' });
  await ends.press('Enter');
  await page.getByText('Вход завершён.').waitFor();
  await ends.waitFor({ state: 'detached' });
  await page.locator('h2:focus').getByText('Где вы вошли').waitFor();
  await page.getByText('это устройство').waitFor();
  await away.page.getByRole('navigation').getByRole('link', { name: 'Все', exact: true }).click();
  await away.page.getByText('войдите снова').waitFor();
});

test('another tab of the same browser hears that somebody else signed in', async () => {
  await using demo = await startDemo();
  await using tab = await openDesk(demo);
  const second = await tab.page.context().newPage();
  await second.goto(`${demo.url}/desk/`);
  await second.getByRole('button', { name: 'Выйти' }).click();
  await tab.page.getByText('войдите снова').waitFor();
  await signIn(second);
  await tab.page.getByRole('heading', { level: 1, name: 'Входящие' }).waitFor();
  await tab.page.getByText('войдите снова').waitFor({ state: 'detached' });
});

test('the way in fits a phone of 320 pixels in both languages', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(`${demo.url}/desk/`, { viewport: { width: 320, height: 640 } });
  const { page } = tab;
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  for (const language of ['English', 'Русский']) {
    await page.getByRole('button', { name: language }).click();
    assert.equal(await isWide(), false);
  }
  await signIn(page);
  await page.goto(`${demo.url}/desk/#/account`);
  await turnOn(page);
  assert.equal(await isWide(), false);
});
