import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile } from '../demo.ts';
import { startForeignSite } from '../foreign-site.ts';

const demo = demoOfFile();
after(closeBrowser);

const themes = readdirSync('packages/widgets/themes').filter((file) => file !== 'room.css');
const head = (theme: string) =>
  `<link rel="stylesheet" href="${demo.url}/themes/${theme}"><script type="module" src="${demo.url}/veche.js"></script>
  <meta name="color-scheme" content="light dark">`;
const poll = () => `<veche-poll endpoint="${demo.url}" topic="projects"></veche-poll>`;

describe('a ready theme', () => {
  for (const theme of themes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${theme} has enough contrast on a ${colorScheme} page, before and after the vote`, async () => {
        await using site = await startForeignSite(demo.url, poll(), head(theme));
        await using tab = await openTab('about:blank', { colorScheme, bypassCSP: true });
        const { page } = tab;
        await page.goto(site.url);
        // axe takes a page that says nothing for white.
        await page.addStyleTag({ content: 'html { background: Canvas }' });
        await page.getByLabel('Соседские центры').check();
        const check = async () => {
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() =>
            (globalThis as never as { axe: typeof axe }).axe.run('veche-poll', {
              runOnly: ['color-contrast'],
            }),
          );
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
            [],
          );
        };
        await check();
        await page.getByRole('button', { name: 'Проголосовать' }).click();
        await page.getByRole('row', { name: /Соседские центры/ }).waitFor();
        await check();
      });
    }
  }

  test('site.css takes the font and the colour of the page', async () => {
    await using site = await startForeignSite(demo.url, poll(), head('site.css'));
    await using tab = await openTab(site.url, { bypassCSP: true });
    const { page } = tab;
    await page.addStyleTag({ content: 'body { font: 20px Georgia; color: rgb(80, 20, 60) }' });
    const label = page.getByText('Соседские центры');
    await label.waitFor();
    const style = await label.evaluate((one) => {
      const { fontFamily, color, fontSize } = getComputedStyle(one);
      return { fontFamily, color, fontSize };
    });
    assert.deepEqual(style, { fontFamily: 'Georgia', color: 'rgb(80, 20, 60)', fontSize: '20px' });
  });
});

test('the page of colours shows a theme, tells of low contrast, and gives the style sheet away', async () => {
  await using tab = await openTab(`${demo.url}/theme.html?lang=en`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = tab;
  await page.getByLabel('Begin with a theme').selectOption('brick');
  const css = page.getByLabel('Style sheet for your site');
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('#96371c'));
  assert.match(await css.inputValue(), /--veche-accent: light-dark\(#96371c, #f0a585\);/);
  await page.getByLabel('Text', { exact: true }).fill('#eeeeee');
  await page.getByText('too low').first().waitFor();
  const ink = await page.getByLabel('Sport close to home').evaluate((one) => {
    const label = one.closest('label') as HTMLElement;
    return getComputedStyle(label).color;
  });
  assert.equal(ink, 'rgb(238, 238, 238)');
  await page.getByRole('button', { name: 'Copy' }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await css.inputValue());
  assert.deepEqual(tab.errors, []);
});
