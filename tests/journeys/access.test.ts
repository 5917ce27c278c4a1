import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { VechePoll } from '@veche/widgets';
import type { Page } from 'playwright-core';
import { closeBrowser, openTab } from '../browser.ts';
import { demoOfFile } from '../demo.ts';
import { openCase, openDesk } from '../desk.ts';
import { treeOf } from '../tree.ts';
import { violations } from '../violations.ts';

after(closeBrowser);
const demo = demoOfFile();

/**
 * What can be pressed and is smaller than 24 by 24 pixels (WCAG 2.5.8): a box counts with its label, a link within a sentence
 * does not.
 */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode) => {
      for (const one of root.querySelectorAll<HTMLElement>('*')) {
        if (one.shadowRoot) look(one.shadowRoot);
        if (!one.matches('a[href], button, input:not([type=hidden]), select, textarea, summary')) continue;
        const isWithinText =
          getComputedStyle(one).display === 'inline' &&
          one.parentElement?.textContent?.trim() !== one.textContent?.trim();
        const target = one.closest('label') ?? one;
        const { width, height } = target.getBoundingClientRect();
        const isShown = one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1;
        if (isShown && !isWithinText && (width < 24 || height < 24))
          found.push(`${one.outerHTML.slice(0, 120)} ${width}×${height}`);
      }
    };
    look(document);
    return found;
  });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The page of the demo with every widget ready. */
async function everyWidget(options: Parameters<typeof openTab>[1]) {
  const tab = await openTab(demo.url, options);
  const widgets = 'veche-poll, veche-feedback, veche-cases, veche-initiative, veche-volunteer';
  for (const widget of await tab.page.locator(widgets).all())
    await widget.locator('button:visible, input:visible, summary:visible').first().waitFor();
  return tab;
}

test('what can be pressed is 24 pixels or larger, in widgets and at the desk', async () => {
  await using tab = await everyWidget({ viewport: { width: 360, height: 800 } });
  assert.deepEqual(await tooSmall(tab.page), []);
  await using desk = await openDesk(demo);
  for (const place of ['inbox/all', 'topics', 'people', 'settings/deadlines', 'account']) {
    await desk.page.goto(`${demo.url}/desk/#/${place}`);
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await tooSmall(desk.page), [], place);
  }
  await desk.page.setViewportSize({ width: 360, height: 800 });
  await desk.page.goto(`${demo.url}/desk/#/inbox/all`);
  await openCase(desk.page, 'Все', /./);
  assert.deepEqual(await tooSmall(desk.page), []);
  assert.deepEqual(await violations(desk.page), []);
});

test('text of twice its size at 640 pixels, and everything at 320, needs no scrolling sideways', async () => {
  await using narrow = await everyWidget({ viewport: { width: 320, height: 800 }, bypassCSP: true });
  assert.equal(await overflow(narrow.page), 0);
  await narrow.page.setViewportSize({ width: 640, height: 800 });
  await narrow.page.addStyleTag({ content: ':root { font-size: 200% }' });
  assert.equal(await overflow(narrow.page), 0);
  assert.deepEqual(await violations(narrow.page), []);
});

test('a press goes where it began, though the rest of the script comes under it', async () => {
  await using tab = await everyWidget({ viewport: { width: 320, height: 640 } });
  const { page } = tab;
  const asking = 'veche-poll, veche-feedback, veche-initiative, veche-volunteer';
  for (const widget of await page.locator(asking).all()) {
    await widget.locator('button.primary').hover();
    await page.mouse.down();
    await widget.evaluate(async (element) => {
      const one = element as VechePoll;
      await one.takePart();
      await one.updateComplete;
    });
    await page.mouse.up();
    await widget.locator('.issue:not([hidden])').first().waitFor({ timeout: 5000 });
  }
});

/** Landmarks and headings of pages at the desk, in the order in which they are heard. */
const outlines: Record<string, string[]> = {
  'inbox/all': [
    ...['heading 1 "Inbox"', 'region "Inbox"', 'navigation "Inbox"', 'navigation "Saved lists"'],
    ...['search', 'list "All"', 'region "Open submission"'],
  ],
  'topics/projects': [
    ...['heading 1 "Which initiative projects should be funded first?"', 'region "What residents see"'],
    ...['heading 2 "What residents see"', 'heading 3 "Which initiative projects should be funded first?"'],
    ...['region "Answer to all who took part"', 'heading 2 "Answer to all who took part"'],
  ],
  'settings/deadlines': [
    ...['heading 1 "Settings"', 'navigation "Settings"', 'heading 2 "Deadlines"'],
    ...['region "If a message came now:"', 'heading 3 "If a message came now:"'],
  ],
  topics: ['heading 1 "Topics"', 'region "Topics"', 'table'],
  people: ['heading 1 "People"', 'region "People"', 'table'],
};

test('pages of the desk are heard: landmarks, headings without a gap, a name for all that can be used', async () => {
  await using desk = await openDesk(demo, { locale: 'en-GB' });
  const { page } = desk;
  const protocol = await page.context().newCDPSession(page);
  const heard = async () =>
    (await treeOf((method) => protocol.send(method))).map((line) => line.replace(', focused', ''));
  const isNameless = (line: string) =>
    /^(button|link|textbox|searchbox|spinbutton|combobox|checkbox|radio|radiogroup|group|region|navigation)(?! ")/.test(
      line,
    );
  const outline = (lines: string[]) =>
    lines.filter((line) => /^(banner|main|navigation|search|region|heading|list|table)\b/.test(line));
  const check = async (place: string, wanted: readonly string[]) => {
    const whole = ['banner', 'navigation "Sections"', 'main', ...wanted];
    let lines = await heard();
    for (let tries = 100; tries > 0 && outline(lines).join() !== whole.join(); tries -= 1) {
      await page.waitForTimeout(50);
      lines = await heard();
    }
    assert.deepEqual(outline(lines), whole, place);
    assert.deepEqual(lines.filter(isNameless), [], place);
    const levels = lines.flatMap((line) => /^heading (\d)/.exec(line)?.[1] ?? []).map(Number);
    levels.forEach((level, at) => {
      assert.ok(level - (levels[at - 1] ?? 0) <= 1, `${place}: a heading ${level} after ${levels[at - 1]}`);
    });
  };
  for (const [place, wanted] of Object.entries(outlines)) {
    await page.goto(`${demo.url}/desk/#/${place}`);
    await check(place, wanted);
  }
  await page.goto(`${demo.url}/desk/#/inbox/all`);
  await page.getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'What was sent' }).waitFor();
  await check('a submission', [
    ...(outlines['inbox/all'] ?? []),
    ...['heading 2 "Write to the administration"', 'region "Deadlines"', 'heading 3 "Deadlines"'],
    ...['region "What was sent"', 'heading 3 "What was sent"'],
    ...['region "Opinions of experts"', 'heading 3 "Opinions of experts"'],
    ...['region "Publication"', 'heading 3 "Publication"'],
  ]);
  const mine = (await heard()).find((line) => line.startsWith('link "Mine'));
  assert.match(mine ?? '', /^link "Mine\s\d+"/);
});

/** Goes through the page by Tab, and finds what has the focus without an outline of two pixels, or moves by itself. */
async function unseen(page: Page, stops: number): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      if (!one || one === document.body) return '';
      const hasRing = (element: Element | null) => {
        const { outlineStyle, outlineWidth } = element
          ? getComputedStyle(element)
          : ({} as CSSStyleDeclaration);
        // `auto` is the browser's own ring.
        return outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
      };
      const isSeen = [one, one.closest('.choice'), one.nextElementSibling].some(
        (near) => near && hasRing(near),
      );
      const { transitionDuration, animationName } = getComputedStyle(one);
      const isStill = transitionDuration === '0s' && animationName === 'none';
      return isSeen && isStill ? '' : one.outerHTML.slice(0, 120);
    });
    if (at) found.push(at);
  }
  return found;
}

test('the focus is seen wherever Tab goes, in forced colours too, and nothing moves', async () => {
  await using tab = await everyWidget({ viewport: { width: 800, height: 800 } });
  assert.deepEqual(await unseen(tab.page, 50), []);
  await tab.page.emulateMedia({ forcedColors: 'active' });
  assert.deepEqual(await unseen(tab.page, 20), []);
  await using desk = await openDesk(demo);
  assert.deepEqual(await unseen(desk.page, 25), []);
});

test('in forced colours every control keeps an edge, and axe finds nothing', async () => {
  await using tab = await everyWidget({ forcedColors: 'active' });
  const edgeless = await tab.page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode) => {
      for (const one of root.querySelectorAll<HTMLElement>('*')) {
        if (one.shadowRoot) look(one.shadowRoot);
        if (!one.matches('button, input:not([type=hidden]), select, textarea') || !one.checkVisibility())
          continue;
        const style = getComputedStyle(one);
        const hasEdge =
          style.borderStyle !== 'none' || style.textDecorationLine !== 'none' || style.appearance !== 'none';
        if (!hasEdge) found.push(one.outerHTML.slice(0, 120));
      }
    };
    look(document);
    return found;
  });
  assert.deepEqual(edgeless, []);
  assert.deepEqual(await violations(tab.page), []);
});
