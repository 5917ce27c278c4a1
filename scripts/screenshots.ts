/**
 * Takes the pictures of the guides from the demo, in both languages, into docs/images. Run it when a page looks different;
 * a new picture is a line below and a line in a guide.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../tests/browser.ts';
import { startDemo } from '../tests/demo.ts';
import { openDesk } from '../tests/desk.ts';
import { takePicture } from './take-picture.ts';

const folder = 'docs/images';
const languages = { en: 'en-GB', ru: 'ru-RU' };
const viewport = { width: 1280, height: 800 };

/** The first of the list. */
async function openFirst(page: Page): Promise<void> {
  await page.getByRole('listitem').getByRole('link').first().click();
  await page.locator('desk-submission h2').first().waitFor();
}

const settings = (section: string) => async (page: Page) => {
  await page.goto(`${page.url().split('#')[0]}#/settings/${section}`);
  await page.locator('desk-settings-section:not([hidden])').first().waitFor();
};

const at = (place: string) => async (page: Page) => {
  await page.goto(`${page.url().split('#')[0]}#/${place}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** What is done at the desk before the picture is taken. */
const shots: Record<string, (page: Page) => Promise<void>> = {
  inbox: at('inbox/open'),
  async case(page) {
    await at('inbox/open')(page);
    await openFirst(page);
  },
  async moderation(page) {
    await at('inbox/all?kind=feedback')(page);
    await openFirst(page);
    await page.getByRole('button', { name: /^(Изменить опубликованное|Change what)/ }).click();
    await page.locator('desk-publication textarea').last().scrollIntoViewIfNeeded();
  },
  topic: at('topics/feedback'),
  people: at('people'),
  routing: settings('routing'),
  deadlines: settings('deadlines'),
  sites: settings('sites'),
  async statistics(page) {
    await at('statistics')(page);
    await page.locator('desk-statistics figure').first().waitFor();
  },
};

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await takePicture(page, `${folder}/${name}.webp`);
}

await mkdir(folder, { recursive: true });
await using demo = await startDemo();
for (const [language, locale] of Object.entries(languages)) {
  await using site = await openTab(`${demo.url}/${language === 'en' ? 'en.html' : ''}`, { viewport, locale });
  await site.page
    .locator('veche-poll')
    .first()
    .getByRole('radio')
    .or(site.page.getByRole('checkbox'))
    .first()
    .waitFor();
  await take(site.page, `page.${language}`);
  for (const [name, open] of Object.entries(shots)) {
    await using desk = await openDesk(demo, { viewport, locale });
    await open(desk.page);
    await desk.page
      .getByText(/^(Загружаем|Loading)/)
      .first()
      .waitFor({ state: 'hidden' });
    await take(desk.page, `desk-${name}.${language}`);
  }
}
await closeBrowser();
