import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { BrowserName } from '@mdn/browser-compat-data/types';
import { featuresOfScript, featuresOfStyle, has } from './features.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const guide = read('docs/guides/browsers.md');

/** The level of the language that is built, and the oldest browsers that get it. */
const level = Number(JSON.parse(read('tsconfig.json')).compilerOptions.target.slice(2));
const oldest: string[] = JSON.parse(read('package.json')).browserslist;

/** As the compat data of MDN names them. */
const names: Record<string, BrowserName[]> = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari'],
  ios_saf: ['safari_ios'],
  samsung: ['samsunginternet_android'],
};
const browsers = oldest.flatMap((one) => {
  const [, name = '', version] = /^(\w+) >= ([\d.]+)$/.exec(one) ?? [];
  return names[name]!.map((browser) => ({ browser, version: Number(version) }));
});

test('the guide tells the oldest browsers that are looked at', () => {
  const told = [...guide.matchAll(/\| (\d+(?:\.\d+)?) +\| /g)].map(([, version]) => Number(version));
  assert.deepEqual([...new Set(told)], [...new Set(browsers.map(({ version }) => version))]);
});

// The document of the endpoint is made in Node.
const files = globSync(
  [
    'packages/widgets/dist-cdn/**/*.{js,css}',
    'packages/desk/dist/*.{js,css}',
    'packages/{protocol,words,client,widgets}/dist/**/*.js',
  ],
  { exclude: ['**/openapi.js'] },
);

test('what browsers load asks nothing newer of the oldest than the guide tells', () => {
  assert.ok(files.some((file) => file.endsWith('dist-cdn/veche.js')));
  const newer = new Set<string>();
  for (const file of files) {
    const features = file.endsWith('.css')
      ? featuresOfStyle(read(file))
      : featuresOfScript(read(file), level);
    for (const [name, candidates] of features)
      if (!browsers.every(({ browser, version }) => candidates.some((one) => has(one, browser, version))))
        newer.add(name);
  }
  const told = [...guide.matchAll(/^\| `(\S+)` +\|/gm)].map(([, name]) => name!);
  assert.deepEqual([...newer].sort(), told.sort());
});
