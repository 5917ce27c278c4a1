import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser.ts';

export interface Tab extends AsyncDisposable {
  readonly page: Page;
  /** What the page threw or logged as an error. */
  readonly errors: string[];
}

let shared: Promise<Browser> | undefined;

/** One browser a test file; each tab has a profile of its own, as if it were another person's device. */
export async function openTab(url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  shared ??= chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const browser = await shared;
  const context = await browser.newContext({ locale: 'ru-RU', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors, [Symbol.asyncDispose]: () => context.close() };
}

/** Ends the browser of this file. */
export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}
