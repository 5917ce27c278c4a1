/** The quick starts of people who type no commands, done to the letter; the others are done in a clean clone. */
import { after, test } from 'node:test';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile, password } from '../demo.ts';
import { startForeignSite } from '../foreign-site.ts';
import { follow, readQuickStart } from './instructions.ts';

const demo = demoOfFile();
after(closeBrowser);

for (const [language, suffix] of [
  ['en', ''],
  ['ru', '.ru'],
] as const) {
  test(`a site owner follows the quick start: ${language}`, async () => {
    const start = readQuickStart(`site-owner${suffix}`, { 'https://veche.example.org': demo.url });
    const code = start.snippets[0]?.text ?? '';
    await using site = await startForeignSite(demo.url, `<div lang="${language}">${code}</div>`, '');
    await using tab = await openTab(site.url);
    await follow(tab.page, start);
  });

  test(`an official follows the quick start: ${language}`, async () => {
    const start = readQuickStart(`official${suffix}`, { 'http://localhost:4280': demo.url });
    await using tab = await openTab('about:blank', { locale: language });
    await follow(tab.page, start, { Password: password, Пароль: password });
    const answer = start.steps.findLast(({ type }) => type === 'code_inline')?.content ?? '';
    await tab.page.locator('veche-feedback').getByText(answer).waitFor();
  });
}
