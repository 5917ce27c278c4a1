import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { openTab } from './browser.ts';
import type { Demo } from './demo.ts';
import { startForeignSite } from './foreign-site.ts';

/** What one page view fetched and did. */
interface View {
  /** Bytes of all scripts, each gzipped at level 9. */
  script: number;
  /** Requests beyond the page itself. */
  requests: number;
  /** Hosts other than the page's and the endpoint's. */
  strangers: string[];
  /** Names of cookies and of what was stored. */
  stored: string[];
  /** Cumulative layout shift. */
  shift: number;
}

const gzipped = async (request: Request): Promise<number> => {
  const response = await request.response();
  return response ? gzipSync(await response.body(), { level: 9 }).length : 0;
};

/** Opens a page of another site with this body, does what is asked, and weighs what came. */
async function view(demo: Demo, body: string, act: (page: Page) => Promise<void>): Promise<View> {
  // Words below the widget, which a widget that grows late would push away.
  await using site = await startForeignSite(demo.url, `${body}<p>Контакты</p>`);
  await using tab = await openTab('about:blank');
  const { page } = tab;
  const seen: Request[] = [];
  page.on('request', (request) => seen.push(request));
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as never as { shift: number }).shift += (entry as never as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url);
  await act(page);
  const scripts = seen.filter((request) => request.resourceType() === 'script');
  const own = [new URL(site.url).host, new URL(demo.url).host];
  const beyond = seen.filter(
    (request) => request.url() !== `${site.url}/` && !request.url().endsWith('/favicon.ico'),
  );
  return {
    script: (await Promise.all(scripts.map(gzipped))).reduce((sum, bytes) => sum + bytes, 0),
    requests: beyond.length,
    strangers: [...new Set(seen.map((request) => new URL(request.url()).host))].filter(
      (host) => !own.includes(host),
    ),
    stored: [
      ...(await page.context().cookies()).map(({ name }) => name),
      ...(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
    ],
    shift: await page.evaluate(() => (globalThis as never as { shift: number }).shift),
  };
}

const poll = (url: string) => `<veche-poll endpoint="${url}" topic="projects"></veche-poll>`;

const others = {
  ranking: ['<veche-poll', 'themes', '.rest button'],
  feedback: ['<veche-feedback', 'feedback', 'textarea'],
  volunteer: ['<veche-volunteer', 'cleanup', '[type="checkbox"]'],
  initiative: ['<veche-initiative', 'initiative', 'input'],
} as const;

/** The weight of each part of the script, as a browser loads it. Bytes, gzipped at level 9. */
export async function weigh(demo: Demo) {
  const vote = (page: Page) => page.getByLabel('Соседские центры');
  const first = await view(demo, poll(demo.url), (page) => vote(page).waitFor());
  const whole = await view(demo, poll(demo.url), async (page) => {
    await vote(page).check();
    await page.getByRole('button', { name: 'Проголосовать' }).click();
    await page.getByRole('row', { name: /Соседские центры/ }).waitFor();
  });
  const further: Record<string, number> = {};
  for (const [name, [tag, topic, control]] of Object.entries(others)) {
    const element = `${tag} endpoint="${demo.url}" topic="${topic}"></${tag.slice(1)}>`;
    const { script } = await view(demo, poll(demo.url) + element, (page) =>
      page
        .locator(`${tag.slice(1)}[topic="${topic}"]`)
        .locator(control)
        .first()
        .waitFor(),
    );
    further[name] = script - first.script;
  }
  return {
    until_interactive: first.script,
    whole_life: whole.script,
    further_kinds: further,
    requests_until_interactive: first.requests,
    strangers: whole.strangers,
    stored_before_acting: first.stored,
    layout_shift: first.shift,
  };
}
