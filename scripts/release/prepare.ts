/**
 * Makes everything that a release consists of, and publishes nothing: `pnpm release:prepare`. It is built in a clone of
 * the commit, so that neither a change that nobody committed nor a file of an earlier build gets in.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packAll, pnpm, published } from './pack.ts';
import { provenance } from './provenance.ts';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const changed = git('status', '--porcelain');
if (changed) refuse(`Commit these first, or put them aside:\n${changed}`);
const pending = globSync('.changeset/*.md', { exclude: ['**/README.md'] });
if (pending.length > 0) refuse(`No version took these in; run pnpm release:version:\n${pending.join('\n')}`);

const folder = resolve('.cache/release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const clone = mkdtempSync(join(tmpdir(), 'veche-release-'));
try {
  git('clone', '--quiet', '--no-hardlinks', '.', clone);
  pnpm(clone, 'install', '--frozen-lockfile', '--prefer-offline');
  pnpm(clone, 'build');
  packAll(clone, folder);
  const notes = { commit: git('rev-parse', 'HEAD'), ...provenance(clone, folder) };
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(notes, null, 2)}\n`);
  console.log(`\nIn ${folder}, published nowhere. What publishes it, in this order:\n`);
  for (const name of published)
    console.log(`npm publish veche-${name}-${notes.version}.tgz --provenance --access public`);
} finally {
  rmSync(clone, { recursive: true, force: true });
}
