import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** Where macOS and Windows put a browser, since neither puts it on PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];

/** The Chromium or Chrome of this machine, or undefined. `CHROME_PATH` wins. */
function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...onPath, ...usualPlaces].find((path) => path && existsSync(path));
}

/** Installs Chromium the way the machine offers: Debian's package, else a download of Chrome for Testing. */
function installBrowser(): void {
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: ['ignore', 2, 2] });
  console.error('No Chromium or Chrome found: installing one.');
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', 'update', '-q');
    run('apt-get', 'install', '-qy', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    return;
  }
  run('npx', '-y', '@puppeteer/browsers', 'install', 'chrome@stable', '--path', '.cache/browsers');
}

/** The path of a browser for the tests, installed when there is none. */
export function ensureBrowser(): string {
  if (!findBrowser()) installBrowser();
  const path = findBrowser() ?? findDownloaded();
  if (!path) throw new Error('Install Chromium or Chrome, or name one in CHROME_PATH.');
  return path;
}

function findDownloaded(): string | undefined {
  const list = execFileSync('npx', ['-y', '@puppeteer/browsers', 'list', '--path', '.cache/browsers']);
  return /(\/.*|[A-Z]:\\.*)$/m.exec(list.toString())?.[0];
}
