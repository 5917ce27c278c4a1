import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

/** What each package may import of its siblings. `docs/architecture.md` draws it. */
const allowed: Record<string, string[]> = {
  protocol: [],
  words: [],
  client: ['protocol'],
  widgets: ['client', 'protocol', 'words'],
  server: ['protocol', 'words'],
  desk: ['client', 'protocol', 'widgets', 'words'],
};

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));

const isTest = (file: string) => /\.test\.ts$|[/\\]testing[/\\]/.test(file);

/** Every module that a file names in an import or export. */
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([\w@./:-]+)'/g)].map(
    (found) => found[1] ?? '',
  );

for (const [name, siblings] of Object.entries(allowed)) {
  const folder = join('packages', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

  describe(`package ${name}`, () => {
    test('depends on no sibling that the direction forbids', () => {
      const used = Object.keys(manifest.dependencies ?? {}).filter((dependency) =>
        dependency.startsWith('@veche/'),
      );
      assert.deepEqual(used.sort(), siblings.map((sibling) => `@veche/${sibling}`).sort());
    });

    test('imports only what its package file names, and only the small zod', () => {
      for (const file of filesIn(join(folder, 'src')).filter((path) => !isTest(path))) {
        for (const module of importsOf(file)) {
          assert.notEqual(module, 'zod', `${file} imports the full zod`);
          if (/^(\.|node:)/.test(module)) continue;
          const dependency = module.startsWith('@') ? module.split('/', 2).join('/') : module.split('/')[0];
          assert.ok(dependency && manifest.dependencies?.[dependency], `${file} imports ${module}`);
        }
      }
    });

    test('no relative import leaves the package', () => {
      for (const file of filesIn(join(folder, 'src'))) {
        for (const module of importsOf(file).filter((path) => path.startsWith('.'))) {
          assert.ok(join(file, '..', module).startsWith(join(folder, 'src')), `${file} imports ${module}`);
        }
      }
    });

    test('has no file without a home, and none over 300 lines', () => {
      for (const file of filesIn(join(folder, 'src'))) {
        assert.doesNotMatch(file, /[/\\](utils?|helpers?|common|manager|base)\.ts$/);
        assert.ok(
          readFileSync(file, 'utf8').split('\n').length <= 300 || isTest(file),
          `${file} is too long`,
        );
      }
    });
  });
}

test('only one file of the client names ky', () => {
  const naming = filesIn('packages/client/src').filter((file) => importsOf(file).includes('ky'));
  assert.deepEqual(naming, [join('packages/client/src/call.ts')]);
});

test('nothing outside kinds/ branches on a kind', () => {
  for (const name of Object.keys(allowed)) {
    for (const file of filesIn(join('packages', name, 'src'))) {
      if (/[/\\](kinds|samples|testing)[/\\]/.test(file) || isTest(file)) continue;
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /\bkind\s*[!=]==\s*'|case '(poll|initiative|feedback|volunteer)'/,
        `${file} branches on a kind`,
      );
    }
  }
});
