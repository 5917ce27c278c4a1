import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { environment } from '../packages/server/src/config.ts';
import { parse } from '../scripts/site/markdown.ts';
import { navigationOf } from '../scripts/site/navigation.ts';
import { type Page, readPages } from '../scripts/site/pages.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, one]) => one))].sort();

test('the guide to colours names every property that there is, and no other', () => {
  const styles = readdirSync('packages/widgets/src/styles').map((file) =>
    read(`packages/widgets/src/styles/${file}`),
  );
  assert.deepEqual(
    found(read('docs/guides/theming.md'), /\| `(--veche-[a-z-]+)`/g),
    found(styles.join(), /var\((--veche-[a-z-]+)/g),
  );
});

test('the README names only variables of the environment that there are', () => {
  for (const file of ['README.md', 'README.ru.md']) {
    const rows = read(file)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = found(rows.join('\n'), /`([A-Z][A-Z_]+)`/g);
    assert.ok(named.length > 0, file);
    for (const name of named) assert.ok(name && name in environment.shape, `${file}: ${name}`);
  }
});

test('the script knows the version of its package', () => {
  const { version } = JSON.parse(read('packages/widgets/package.json'));
  assert.ok(read('packages/widgets/src/version.ts').includes(`'${version}'`));
});

const pages = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** Every token of a page, those inside a line too. */
const tokensOf = (page: string) => parse(read(page)).flatMap((token) => [token, ...(token.children ?? [])]);
const anchorsOf = (page: string) => tokensOf(page).flatMap((token) => token.attrGet('id') ?? []);

for (const page of pages) {
  test(`every link of ${page} leads somewhere`, () => {
    const links = tokensOf(page)
      .map((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? 'none:'))
      .filter((link) => !/^[a-z]+:/.test(link));
    for (const link of links) {
      const [path = '', anchor] = link.split('#').map(decodeURIComponent);
      const target = path ? join(dirname(page), path) : page;
      assert.ok(existsSync(target), `${page}: ${link}`);
      if (anchor) assert.ok(anchorsOf(target).includes(anchor), `${page}: ${link}`);
    }
  });
}

test('the front pages name every page that a reader may want, each in its language', () => {
  const known = readPages().filter(({ file }) => !/^(decisions|README)/.test(file));
  for (const [front, isMissing] of [
    ['README.md', (page: Page) => page.language === 'en'],
    ['README.ru.md', (page: Page) => page.language === 'ru' || !page.twin],
  ] as const) {
    const named = navigationOf(readPages().find(({ file }) => file === front) as Page)
      .flatMap(({ items }) => items)
      .map(({ address }) => address);
    const wanted = known.filter(isMissing).map(({ address }) => address);
    assert.deepEqual(
      wanted.filter((address) => !named.includes(address)),
      [],
      `add them to docs/${front}`,
    );
  }
});

for (const [file, folder, quoted] of [
  ['troubleshooting.md', 'en', /\| “([^”]+)”/g],
  ['troubleshooting.ru.md', 'ru', /\| «([^»]+)»/g],
] as const) {
  test(`${file} quotes what widgets say`, () => {
    const said = ['first', 'after'].map((part) => read(`packages/words/src/${folder}/${part}.ts`)).join();
    const sentences = found(read(`docs/guides/${file}`), quoted);
    assert.ok(sentences.length > 5);
    for (const sentence of sentences) assert.ok(said.includes(`'${sentence}'`), sentence);
  });
}
