import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What the page shows now. WebP weighs a quarter of PNG, and every browser of these years shows it. */
export async function takePicture(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await session.detach();
  await writeFile(file, Buffer.from(data, 'base64'));
}
