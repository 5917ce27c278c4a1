import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeBrowser, openTab } from './browser.ts';
import { demoOfFile } from './demo.ts';
import { buildExample, serveExample } from './example.ts';

const demo = demoOfFile();
after(closeBrowser);

for (const framework of ['react', 'vue', 'svelte']) {
  test(`${framework} draws the polls, and hears that one was answered`, async () => {
    const folder = fileURLToPath(new URL(`../examples/${framework}-app`, import.meta.url));
    await buildExample(folder);
    await using app = await serveExample(folder);
    await using tab = await openTab(`${app.url}/?endpoint=${encodeURIComponent(demo.url)}`, {
      locale: 'en-GB',
    });
    await tab.page.getByText('Answered here: nothing yet').waitFor();
    await tab.page.getByLabel('Sport close to home').check();
    await tab.page.getByRole('button', { name: 'Vote' }).first().click();
    await tab.page.getByText('Answered here: projects').waitFor();
    assert.deepEqual(
      tab.errors.filter((error) => !error.includes('404')),
      [],
    );
  });
}
