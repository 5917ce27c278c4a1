import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sampleSubmissions } from '@veche/protocol/samples';
import type { Locator } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { startDemo } from '../demo.ts';
import { openCase, openDesk } from '../desk.ts';

after(closeBrowser);

const { answer } = sampleSubmissions.initiative;

const next = (widget: Locator) => widget.getByRole('button', { name: 'Дальше' }).click();

async function fillEssence(widget: Locator): Promise<void> {
  await widget.getByLabel('Название проекта').fill(answer.title);
  await widget.getByLabel('Какую проблему он решает').fill(answer.problem);
  await widget.getByLabel('Почему именно так').fill(answer.solution);
  await widget.getByLabel('Что получится в итоге').fill(answer.result);
  await widget.getByLabel('Где: территория или её часть').fill(answer.territory);
}

async function fillMoney(widget: Locator): Promise<void> {
  for (const [index, { item, amount }] of answer.costs.entries()) {
    if (index > 0) await widget.getByRole('button', { name: 'Добавить: Статья расходов' }).click();
    await widget.locator(`[name="answer.costs.${index}.item"]`).fill(item);
    await widget.locator(`[name="answer.costs.${index}.amount"]`).fill(String(amount));
  }
  await widget.getByLabel('Просим из бюджета').fill(String(answer.budget));
  await widget.getByLabel('Деньгами').fill(String(answer.own_share.money));
  await widget.getByLabel('Имуществом').fill(String(answer.own_share.property));
  await widget.getByLabel('Трудом').fill(String(answer.own_share.labour));
  await widget.getByText('Бюджет и вклад жителей покрывают стоимость.').waitFor();
  await widget.getByText(/Доля жителей: 15\s?%/).waitFor();
}

test('a project is written in steps, survives a reload half way, is checked, sent, and read at the desk', async () => {
  await using demo = await startDemo();
  await using resident = await openTab(demo.url);
  const widget = resident.page.locator('veche-initiative');
  await fillEssence(widget);
  await next(widget);
  await fillMoney(widget);

  await resident.page.reload();
  await widget.getByText('Черновик восстановлен').waitFor();
  assert.equal(await widget.getByLabel('Название проекта').inputValue(), answer.title);
  await next(widget);
  assert.equal(await widget.locator('[name="answer.costs.2.item"]').inputValue(), answer.costs[2]?.item);
  await next(widget);

  await widget.getByRole('textbox', { name: 'Этап' }).fill('Работы');
  await widget.getByLabel('Готово к').fill('2027-08-31');
  await next(widget);

  // One person fewer than the topic asks for is not enough.
  const fill = async (index: number) => {
    await widget.locator(`[name="answer.initiators.people.${index}.name"]`).fill(`Житель ${index + 1}`);
    await widget.locator(`[name="answer.initiators.people.${index}.age"]`).fill('40');
  };
  for (let index = 0; index < 9; index += 1) await fill(index);
  await next(widget);
  await widget.getByText('Нужно не меньше: 10').waitFor();
  await fill(9);
  await next(widget);

  await widget.getByLabel('Электронная почта').fill('project@example.org');
  await widget.getByLabel('Я принимаю: Согласие на обработку персональных данных').check();
  await next(widget);
  await widget.getByRole('heading', { name: 'Проверка' }).waitFor();
  await widget.getByText(answer.problem).first().waitFor();
  await widget.getByRole('button', { name: 'Отправить заявку' }).click();
  await widget.getByRole('heading', { name: 'Заявка принята' }).waitFor();

  await using official = await openDesk(demo);
  await openCase(official.page, 'Новые', new RegExp(answer.title));
  await official.page.getByText('project@example.org').waitFor();
  await official.page.getByText(answer.solution).waitFor();

  // The draft went when the project was sent.
  await widget.getByRole('button', { name: 'Подать ещё одну заявку' }).click();
  assert.equal(await widget.getByLabel('Название проекта').inputValue(), '');
  assert.deepEqual(resident.errors, []);
});
