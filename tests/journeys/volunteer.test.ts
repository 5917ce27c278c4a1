import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient, memoryStorage } from '@veche/client';
import { makeReceipt, ProblemError, type TopicOf } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { startDemo } from '../demo.ts';

after(closeBrowser);

/** `park-noon` has five places and a waiting list of three. */
const shift = 'park-noon';

async function signUp(page: Page): Promise<void> {
  const widget = page.locator('veche-volunteer');
  await widget.getByLabel('Парк, день').check();
  await widget.getByLabel('Сколько вам лет').fill('34');
  await widget.getByLabel('Электронная почта').fill('volunteer@example.org');
  await widget.getByLabel(/Я принимаю/).check();
  await widget.getByRole('button', { name: 'Записаться' }).click();
}

test('forty volunteers rush for five places: five get them, three wait, and a cancelled place goes to the first who waits', async () => {
  await using demo = await startDemo();
  const client = createClient({ endpoint: demo.url, storage: memoryStorage() });
  const topic = (await client.topic('cleanup')) as TopicOf<'volunteer'>;
  const { answer, contact, consent } = sampleSubmissions.cleanup;
  const input = { answer: { ...answer, shifts: [shift] }, contact, consent, locale: 'ru' };
  const receipts = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const receipt = makeReceipt();
      try {
        await client.submit(topic, receipt, input);
        return receipt;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'full') return undefined;
        throw error;
      }
    }),
  );
  const accepted = receipts.filter((receipt) => receipt !== undefined);
  assert.equal(accepted.length, 8);
  const read = async () => {
    const all = await Promise.all(accepted.map((receipt) => client.follow(receipt)));
    return all.map(({ places }) => places?.[0]);
  };
  const before = await read();
  const waiting = before.map((place) => place?.waiting_position).filter((position) => position !== null);
  assert.equal(before.filter((place) => place?.is_confirmed).length, 5);
  assert.deepEqual(waiting.sort(), [1, 2, 3]);

  // The next one in the page is told that the shift is full before anything is sent.
  await using late = await openTab(demo.url);
  const option = late.page.locator('veche-volunteer').getByLabel('Парк, день');
  await late.page.locator('veche-volunteer').getByText('мест нет').first().waitFor();
  assert.equal(await option.isDisabled(), true);

  const first = before.findIndex((place) => place?.waiting_position === 1);
  const leaving = accepted[before.findIndex((place) => place?.is_confirmed)];
  assert.ok(leaving);
  await client.withdraw(leaving);
  assert.equal((await read())[first]?.is_confirmed, true);
});

test('a volunteer signs up in the page, and cancels by the receipt', async () => {
  await using demo = await startDemo();
  await using tab = await openTab(demo.url);
  const widget = tab.page.locator('veche-volunteer');
  await widget.getByText('осталось 5 мест').waitFor();
  await signUp(tab.page);
  await widget.getByText('вы записаны', { exact: false }).first().waitFor();

  await using other = await openTab(demo.url);
  await other.page.locator('veche-volunteer').getByText('осталось 4 места').waitFor();

  const link = await widget.getByLabel('Ссылка на квитанцию').inputValue();
  await using receipt = await openTab(link);
  await receipt.page.getByRole('button', { name: 'Отозвать' }).click();
  await receipt.page.getByRole('button', { name: 'Да, отозвать' }).click();
  await receipt.page.getByRole('heading', { name: 'Отозвано вами' }).waitFor();
  await other.page.reload();
  await other.page.locator('veche-volunteer').getByText('осталось 5 мест').waitFor();
  assert.deepEqual(tab.errors, []);
});
