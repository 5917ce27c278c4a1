import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { environment } from '../packages/server/src/config.ts';

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
for (const page of pages) {
  test(`every link of ${page} into the repository leads somewhere`, () => {
    const links = found(read(page), /\]\((?!https?:|#)([^)#]+)/g);
    for (const link of links) assert.ok(existsSync(join(dirname(page), link ?? '')), `${page}: ${link}`);
  });
}
