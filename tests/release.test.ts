import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { published } from '../scripts/release/pack.ts';

const script = fileURLToPath(new URL('../scripts/release/prepare.ts', import.meta.url));

test('a release is not made of what is not committed, nor of changes that no version took in', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'veche-unreleased-'));
  try {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd });
    const prepare = () => spawnSync(process.execPath, [script], { cwd, encoding: 'utf8' });
    git('init', '--quiet');
    mkdirSync(join(cwd, '.changeset'));
    writeFileSync(join(cwd, '.changeset/news.md'), '---\n"@veche/client": minor\n---\n\nNews.\n');
    const uncommitted = prepare();
    assert.equal(uncommitted.status, 1);
    assert.match(uncommitted.stderr, /Commit these first.*\n\?\? \.changeset/);

    git('add', '.');
    git('commit', '--quiet', '--message', 'News');
    const unversioned = prepare();
    assert.equal(unversioned.status, 1);
    assert.match(unversioned.stderr, /release:version:\n\.changeset\/news\.md/);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});

test('every note to a change says which package, and how big', () => {
  for (const note of globSync('.changeset/*.md'))
    assert.match(readFileSync(note, 'utf8'), /^---\n("@veche\/\w+": (patch|minor|major)\n)+---\n/, note);
});

test('each published package comes after what it needs', () => {
  for (const [at, name] of published.entries()) {
    const { dependencies } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
    for (const needed of Object.keys(dependencies).filter((one) => one.startsWith('@veche/')))
      assert.ok(published.indexOf(needed.replace('@veche/', '')) < at, `${name} before ${needed}`);
  }
});
