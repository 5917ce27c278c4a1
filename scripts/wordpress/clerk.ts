/** What the owner of a site does in WordPress, in its own pages. Found by ids and classes where the words are WordPress's own. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What the editor leaves to be called. */
interface WithWordPress {
  wp: {
    data: {
      dispatch(store: 'core/preferences'): { set(scope: string, name: string, value: boolean): void };
      select(store: 'core/editor'): { getPermalink(): string };
    };
    apiFetch(request: object): Promise<{ link: string }>;
  };
}

const user = 'clerk';
const password = crypto.randomUUID();

/** Fills in the page that WordPress shows first, and signs in. */
export async function install(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/wp-admin/install.php`);
  await page.locator('#weblog_title').fill('Ozersk');
  await page.locator('#user_login').fill(user);
  await page.locator('#pass1').fill(password);
  await page.locator('#admin_email').fill('clerk@example.org');
  await page.locator('#submit').click();
  await page.goto(`${url}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.locator('#wpadminbar').waitFor();
}

/** Uploads the file of the plugin and activates it. */
export async function addPlugin(page: Page, url: string, file: string): Promise<void> {
  await page.goto(`${url}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('[name="pluginzip"]').setInputFiles(file);
  await page.locator('#install-plugin-submit').click();
  await page.locator('a[href*="action=activate"]').click();
  await page.locator('tr[data-slug="veche"].active, tr[data-plugin="veche/veche.php"].active').waitFor();
}

/** Deactivates the plugin and deletes its files. */
export async function removePlugin(page: Page, url: string): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${url}/wp-admin/plugins.php`);
  const row = page.locator('tr[data-plugin="veche/veche.php"]:not(.plugin-update-tr, .plugin-deleted-tr)');
  await row.locator('.deactivate a').click();
  await row.locator('.delete a').click();
  await row.waitFor({ state: 'hidden' });
}

export interface Settings {
  endpoint: string;
  space: string;
  script?: 'newest' | 'pinned';
}

/** Saves the settings; gives what WordPress says about it. */
export async function saveSettings(
  page: Page,
  url: string,
  { endpoint, space, script }: Settings,
): Promise<string> {
  await page.goto(`${url}/wp-admin/options-general.php?page=veche`);
  await page.locator('#veche-endpoint').fill(endpoint);
  await page.locator('#veche-space').fill(space);
  if (script) await page.locator('#veche-script').selectOption(script);
  await page.locator('#submit').click();
  return (await page.locator('.notice').first().textContent()) ?? '';
}

/** The site and its back office speak another language. */
export async function speak(page: Page, url: string, locale: string): Promise<void> {
  await page.goto(`${url}/wp-admin/options-general.php`);
  await page.locator('#WPLANG').selectOption(locale);
  await page.locator('#submit').click();
  await page.locator('.notice').first().waitFor();
}

/** Where the page is written: in a frame since WordPress 6.3. */
export async function canvasOf(page: Page): Promise<Page | FrameLocator> {
  await page.locator('iframe[name="editor-canvas"], .editor-styles-wrapper').first().waitFor();
  const isFramed = await page.locator('iframe[name="editor-canvas"]').count();
  return isFramed ? page.frameLocator('iframe[name="editor-canvas"]') : page;
}

/** Switches off the guide and the patterns that meet whoever begins a page, until the browser has kept it. */
export async function knowEditor(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/wp-admin/post-new.php?post_type=page`);
  await page.waitForFunction(() => {
    const preferences = (window as unknown as WithWordPress).wp?.data?.dispatch('core/preferences');
    for (const scope of ['core', 'core/edit-post'])
      for (const name of ['welcomeGuide', 'enableChoosePatternModal']) preferences?.set(scope, name, false);
    return Object.values(localStorage).some((kept) => kept.includes('"enableChoosePatternModal":false'));
  });
}

/** Opens a new page in the block editor. */
export async function openEditor(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/wp-admin/post-new.php?post_type=page`);
  const canvas = await canvasOf(page);
  await canvas.locator('.editor-post-title__input').fill(title);
}

/** Adds the block by its name and chooses the topic; gives the block. */
export async function addBlock(page: Page, widget: string, topic: string): Promise<Locator> {
  const canvas = await canvasOf(page);
  await canvas.locator('.editor-post-title__input').press('Enter');
  await page.keyboard.type('/veche');
  await page.locator('.components-autocomplete__result').filter({ hasText: 'Veche' }).first().waitFor();
  await page.keyboard.press('Enter');
  const block = canvas.locator('[data-type="veche/widget"]');
  const [first, second] = [block.locator('select').first(), block.locator('select').nth(1)];
  await first.selectOption(widget);
  await second.selectOption(topic);
  return block;
}

/** Publishes what is open; gives its address. */
export async function publish(page: Page): Promise<string> {
  await page.locator('.editor-post-publish-button__button').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  await page.locator('.post-publish-panel__postpublish').waitFor();
  return page.evaluate(() =>
    (window as unknown as WithWordPress).wp.data.select('core/editor').getPermalink(),
  );
}

/** Publishes a page with this text, as its author would by pasting; gives its address. */
export function publishText(page: Page, title: string, content: string): Promise<string> {
  return page.evaluate(
    async (data) =>
      (await (window as unknown as WithWordPress).wp.apiFetch({ path: '/wp/v2/pages', method: 'POST', data }))
        .link,
    { title, content, status: 'publish' },
  );
}
