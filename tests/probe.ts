import { closeBrowser, openTab } from './browser.ts';
import { startDemo } from './demo.ts';

const demo = await startDemo();
for (const [w, scheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  const { page, errors } = await openTab('about:blank', {
    viewport: { width: w, height: 900 },
    colorScheme: scheme,
  });
  await page.goto(demo.url + '/theme.html?lang=ru');
  await page.getByLabel('Соседские центры').check();
  await page.getByLabel('Тёмная').check();
  if (w === 1280) await page.getByLabel('Начать с темы').selectOption('brick');
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/tmp/theme-${w}.png` });
  await page.goto(demo.url + '/');
  await page.getByLabel('Соседские центры').first().waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/tmp/page-${w}.png` });
  await page.getByLabel('Соседские центры').first().check();
  await page.waitForTimeout(600);
  await page
    .locator('veche-poll')
    .first()
    .screenshot({ path: `/tmp/poll-${w}.png` });
  await page
    .locator('veche-feedback')
    .first()
    .screenshot({ path: `/tmp/feedback-${w}.png` });
  await page.goto(demo.url + '/f/cleanup');
  await page.screenshot({ path: `/tmp/plain-${w}.png` });
  console.log(errors);
}
await closeBrowser();
await demo[Symbol.asyncDispose]();
process.exit(0);
