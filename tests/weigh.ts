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
  /** Bytes of scripts and styles that the same device fetches when it opens the page again. */
  again: number;
}

const gzipped = async (request: Request): Promise<number> => {
  const response = await request.response();
  return response ? gzipSync(await response.body(), { level: 9 }).length : 0;
};

/** Bytes of bodies; what the browser kept, or was told to keep, is none. */
async function bytesAgain(page: Page, act: (page: Page) => Promise<void>): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!['script', 'stylesheet'].includes(request.resourceType())) return;
    // From the cache it is below nothing.
    sizes.push(request.sizes().then(({ responseBodySize }) => Math.max(0, responseBodySize)));
  });
  await page.reload();
  await act(page);
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}

/** Opens a page of another site with this body, does what is asked, and weighs what came. */
async function view(
  demo: Demo,
  body: string,
  act: (page: Page) => Promise<void>,
  actAgain: (page: Page) => Promise<void>,
): Promise<View> {
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
  const shift = await page.evaluate(() => (globalThis as never as { shift: number }).shift);
  const stored = [
    ...(await page.context().cookies()).map(({ name }) => name),
    ...(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
  ];
  return {
    script: (await Promise.all(scripts.map(gzipped))).reduce((sum, bytes) => sum + bytes, 0),
    requests: beyond.length,
    strangers: [...new Set(seen.map((request) => new URL(request.url()).host))].filter(
      (host) => !own.includes(host),
    ),
    stored,
    shift,
    again: await bytesAgain(page, actAgain),
  };
}

const poll = (url: string) => `<veche-poll endpoint="${url}" topic="projects"></veche-poll>`;

/** Elements beside the poll, and what they show once they are there. */
const others = {
  ranking: ['veche-poll', 'topic="themes"', '.rest button'],
  feedback: ['veche-feedback', 'topic="feedback"', 'textarea'],
  volunteer: ['veche-volunteer', 'topic="cleanup"', '[type="checkbox"]'],
  initiative: ['veche-initiative', 'topic="initiative"', 'input'],
  cases: ['veche-cases', 'space="ozersk"', '.found a'],
} as const;

const vote = (page: Page) => page.getByLabel('Соседские центры');
const ask = (page: Page) => vote(page).waitFor();

const read = (page: Page) => page.getByRole('row', { name: /Соседские центры/ }).waitFor();

async function answer(page: Page): Promise<void> {
  await vote(page).check();
  await page.getByRole('button', { name: 'Проголосовать' }).first().click();
  await read(page);
}

/** The weight of each part of the script, as a browser loads it. Bytes, gzipped at level 9. */
export async function weigh(demo: Demo) {
  const first = await view(demo, poll(demo.url), ask, ask);
  const whole = await view(demo, poll(demo.url), answer, read);
  const room = `<link rel="stylesheet" href="${demo.url}/themes/room.css">`;
  const roomy = await view(demo, room + poll(demo.url), ask, ask);
  const further: Record<string, number> = {};
  for (const [name, [tag, about, control]] of Object.entries(others)) {
    const element = `<${tag} endpoint="${demo.url}" ${about}></${tag}>`;
    const both = async (page: Page) => {
      await page.locator(`${tag}[${about}]`).locator(control).first().waitFor();
      await answer(page);
    };
    const { script } = await view(demo, poll(demo.url) + element, both, read);
    further[name] = script - whole.script;
  }
  return {
    until_interactive: first.script,
    whole_life: whole.script,
    further_kinds: further,
    second_view: whole.again,
    requests_until_interactive: first.requests,
    strangers: whole.strangers,
    stored_before_acting: first.stored,
    layout_shift: roomy.shift,
    layout_shift_without_room: first.shift,
  };
}
