import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../tests/free-port.ts';
import { ensureBrowser } from './browser.ts';
import { debianTool } from './debian.ts';

/** WebKitGTK's small browser, which its driver runs. */
const miniBrowser = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];

/** Ends with whatever it is that runs. */
export interface Engines extends AsyncDisposable {
  /** What `web-test-runner.config.js` reads. */
  readonly env: Record<string, string>;
  /** Engines that this machine has not, and root may not install. */
  readonly missing: string[];
}

/** A screen that nobody looks at: WebKit draws on one. Returns its name, as `DISPLAY` wants it. */
async function startScreen(xvfb: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: screen.stdout as never })) {
    return { screen, display: `:${line.trim()}` };
  }
  throw new Error('Xvfb ended before it had a screen.');
}

async function startDriver(
  driver: string,
  display: string,
): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    // The browser speaks the language of its machine, as the two others do.
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // The tests' own pages are all that it opens.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const started = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  return { process: started, port };
}

/** Finds or installs Chromium, Firefox and WebKit, and starts what the last of them needs. */
export async function startEngines(): Promise<Engines> {
  const env: Record<string, string> = { CHROME_PATH: ensureBrowser() };
  const missing: string[] = [];
  const running: ChildProcess[] = [];
  const firefox = process.env.FIREFOX_PATH ?? debianTool('firefox-esr');
  if (firefox) env.FIREFOX_PATH = firefox;
  else missing.push('Firefox');
  const driver = debianTool('WebKitWebDriver', 'webkit2gtk-driver');
  const xvfb = debianTool('Xvfb', 'xvfb');
  const browser = miniBrowser.find((path) => existsSync(path));
  if (driver && xvfb && browser) {
    const { screen, display } = await startScreen(xvfb);
    const { process: started, port } = await startDriver(driver, display);
    running.push(started, screen);
    Object.assign(env, { WEBKIT_DRIVER_PORT: String(port), WEBKIT_PATH: browser });
  } else missing.push('WebKit');
  return {
    env,
    missing,
    async [Symbol.asyncDispose]() {
      for (const one of running) {
        const ended = once(one, 'exit');
        one.kill();
        await ended;
      }
    },
  };
}
