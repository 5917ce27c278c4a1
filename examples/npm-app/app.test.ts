import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeBrowser, openTab } from '../../tests/browser.ts';
import { startDemo } from '../../tests/demo.ts';
import { buildExample, serveExample } from '../../tests/example.ts';

after(closeBrowser);

const folder = fileURLToPath(new URL('.', import.meta.url));

test('the application builds, lists the polls, and takes a vote', async () => {
  await buildExample(folder);
  await using demo = await startDemo();
  await using app = await serveExample(folder);
  await using tab = await openTab(`${app.url}/?endpoint=${encodeURIComponent(demo.url)}`, {
    locale: 'en-GB',
  });
  await tab.page.getByText('Which initiative projects should be funded first? ·').waitFor();
  const poll = tab.page.locator('veche-poll[topic="projects"]');
  await poll.getByLabel('Sport close to home').check();
  await poll.getByRole('button', { name: 'Vote' }).click();
  await poll.getByRole('heading', { name: 'Your vote is counted' }).waitFor();
  assert.deepEqual(
    tab.errors.filter((error) => !error.includes('404')),
    [],
  );
});
