import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient, makeReceipt, memoryStorage } from '@veche/client';
import type { TopicOf } from '@veche/protocol';
import { closeBrowser } from '../browser.ts';
import { demoOfFile } from '../demo.ts';
import { openDesk } from '../desk.ts';
import { violations } from '../violations.ts';

const demo = demoOfFile();
after(closeBrowser);

async function write(text: string): Promise<void> {
  const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const topic = (await client.topic('feedback')) as TopicOf<'feedback'>;
  await client.submit(topic, makeReceipt(), { answer: { category: 'homes', text }, locale: 'ru' });
}

test('two messages are taken by keys and by mouse at once, given back by an undo, and a list is kept', async () => {
  for (const text of ['Темно у дома', 'Холодно дома', 'Сыро в подвале']) await write(text);
  await using tab = await openDesk(demo);
  const { page } = tab;
  const rows = page.locator('.rows a');
  await rows.getByText('Сыро в подвале').waitFor();
  await page.getByRole('checkbox', { name: 'Отметить: Холодно дома' }).check();
  await rows.filter({ hasText: 'Темно у дома' }).focus();
  await page.keyboard.press('x');
  assert.deepEqual(await violations(page), []);
  const form = page.getByRole('form', { name: 'Назначить, передать, изменить' });
  await form.getByLabel('Кто занимается').selectOption({ label: 'я' });
  await form.getByRole('button', { name: 'Применить' }).click();
  await page.getByRole('status').getByText('Изменено: 2.').waitFor();
  await rows.nth(1).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Отменить (2)' }).click();
  await page.getByRole('status').getByText('Возвращено как было: 2.').waitFor();
  await rows.nth(2).waitFor();

  await page.getByLabel('Искать').fill('дом');
  await page.keyboard.press('Enter');
  await page.getByText('2 записи').waitFor();
  await page.getByText('Сохранить этот список').click();
  await page.getByLabel('Название').fill('Дома');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByRole('status').getByText('Список «Дома» сохранён.').waitFor();
  await page.goto(`${demo.url}/desk/#/inbox/new`);
  await page.getByText('3 записи').waitFor();
  await page.getByRole('link', { name: 'Дома', exact: true }).click();
  await page.getByText('2 записи').waitFor();
  assert.deepEqual(
    tab.errors.filter((error) => !error.includes('401')),
    [],
  );
});
