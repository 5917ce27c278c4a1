import { readFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { junitReporter } from '@web/test-runner-junit-reporter';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { treeOf } from './tests/tree.ts';

const { target } = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions;

const { CHROME_PATH, FIREFOX_PATH, WEBKIT_PATH, WEBKIT_DRIVER_PORT } = process.env;

const chromium = () =>
  chromeLauncher({
    // A tab behind another gets no frames and no focus.
    concurrency: 1,
    launchOptions: {
      executablePath: CHROME_PATH,
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  });

const firefox = () =>
  puppeteerLauncher({
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath: FIREFOX_PATH, headless: true },
  });

/** WebKitGTK by its own driver, which `scripts/engines.ts` starts. */
const webkit = () =>
  webdriverLauncher({
    hostname: '127.0.0.1',
    port: Number(WEBKIT_DRIVER_PORT),
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: WEBKIT_PATH, args: ['--automation'] },
    },
  });

/** Tells a test the tree that its browser computes for assistive programs; Chromium alone has words for it. */
const tree = {
  name: 'tree',
  async executeCommand({ command, session }) {
    if (command !== 'tree') return undefined;
    const protocol = await session.browser.getPage(session.id).createCDPSession();
    return { lines: await treeOf((method) => protocol.send(method)).finally(() => protocol.detach()) };
  },
};

/** Elements in real browsers, from source. `pnpm test` finds the browsers and names them in the environment. */
export default {
  files: 'packages/{widgets,desk}/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['@veche/source', 'browser', 'development'], extensions: ['.ts', '.js'] },
  plugins: [esbuildPlugin({ ts: true, target, tsconfig: 'tsconfig.json' }), tree],
  browsers: [
    ...(CHROME_PATH ? [chromium()] : []),
    ...(FIREFOX_PATH ? [firefox()] : []),
    ...(WEBKIT_PATH ? [webkit()] : []),
  ],
  concurrentBrowsers: 3,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [
    defaultReporter(),
    summaryReporter(),
    junitReporter({ outputPath: '.cache/junit/browser.xml' }),
  ],
};
