import type { Page } from 'playwright-core';
import { openTab, type Tab } from './browser.ts';
import { type Demo, password } from './demo.ts';

/** Somebody at the desk, the administrator unless named, signed in, at the inbox. */
export async function openDesk(
  demo: Pick<Demo, 'url'>,
  { user, ...options }: Parameters<typeof openTab>[1] & { user?: string } = {},
): Promise<Tab> {
  const tab = await openTab(`${demo.url}/desk/`, { viewport: { width: 1366, height: 768 }, ...options });
  await signIn(tab.page, password, user);
  await tab.page.getByRole('heading', { level: 1, name: /Входящие|Inbox/ }).waitFor();
  return tab;
}

export async function signIn(page: Page, secret = password, user = 'admin'): Promise<void> {
  await page.locator('[name="user"]').fill(user);
  await page.locator('[name="password"]').fill(secret);
  await page.keyboard.press('Enter');
}

/** Opens the submission whose line in the queue has these words. */
export async function openCase(page: Page, queue: string, words: string | RegExp): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${queue}( \\d|$)`) })
    .click();
  await page.getByRole('listitem').getByRole('link', { name: words }).first().click();
  await page.getByRole('heading', { name: 'Что прислали' }).waitFor();
}

export async function answer(page: Page, words: string): Promise<void> {
  await page.getByLabel('Ответ жителю').fill(words);
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await page.getByText('Ответ отправлен.').last().waitFor();
}
