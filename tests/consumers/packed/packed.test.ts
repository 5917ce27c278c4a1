/**
 * The packages as developers get them: built, packed, looked at by publint and are-the-types-wrong, installed into an empty
 * project, and used there. It takes long: `pnpm test:packed`.
 */
import assert from 'node:assert/strict';
import { type ExecFileOptions, execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packAll, pnpm, published } from '../../../scripts/release/pack.ts';
import { startDemo } from '../../demo.ts';

const folder = await mkdtemp(join(tmpdir(), 'veche-packed-'));
const project = (manager: string) => join(folder, manager);
const bin = (name: string) => fileURLToPath(new URL(`../../../node_modules/.bin/${name}`, import.meta.url));
const run = (command: string, args: string[], options: ExecFileOptions = {}) =>
  promisify(execFile)(command, args, { encoding: 'utf8', ...options });
const { version } = JSON.parse(await readFile('packages/widgets/package.json', 'utf8'));
const tarball = (name: string) => join(folder, `veche-${name}-${version}.tgz`);

// The packages of the server would take long, and are installed by tests/faults/installed.test.ts.
const wanted = Object.fromEntries(
  published.filter((name) => name !== 'server').map((name) => [`@veche/${name}`, `file:${tarball(name)}`]),
);

/** How each program installs the tarballs, as if they came from the registry, where they are not yet. */
const managers: Record<string, () => Promise<unknown>> = {
  npm: () => run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: project('npm') }),
  async pnpm() {
    await writeFile(
      join(project('pnpm'), 'pnpm-workspace.yaml'),
      JSON.stringify({ packages: ['.'], overrides: wanted }),
    );
    pnpm(project('pnpm'), 'install', '--prefer-offline', '--no-frozen-lockfile');
  },
};

before(async () => {
  pnpm('.', 'build');
  packAll('.', folder);
  for (const [manager, install] of Object.entries(managers)) {
    await cp(new URL('project', import.meta.url), project(manager), { recursive: true });
    const manifest = { private: true, type: 'module', dependencies: wanted };
    await writeFile(join(project(manager), 'package.json'), JSON.stringify(manifest));
    await install();
  }
});
after(() => rm(folder, { recursive: true, force: true }));

for (const name of published) {
  test(`@veche/${name} leads to files and types that it has`, async () => {
    const data = await readFile(tarball(name));
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(data).buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );

    const result = await checkPackage(createPackageFromTarballData(data));
    assert.ok(result.types);
    // It is made of ES modules only: what cannot load those is not served.
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && /^node10|-cjs$/.test(problem.resolutionKind)),
    );
    assert.deepEqual(problems, []);
  });
}

const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noEmit'];
const typesOfNode = [
  '--typeRoots',
  fileURLToPath(new URL('../../../node_modules/@types', import.meta.url)),
  '--types',
  'node',
];

for (const manager of Object.keys(managers)) {
  test(`an application that got them by ${manager} passes the strictest check of types`, async () => {
    for (const module of ['nodenext', 'preserve']) {
      const options = ['--target', 'es2022', '--module', module, ...strict, ...typesOfNode];
      await run(bin('tsc'), [...options, 'client.ts', 'widgets.ts'], { cwd: project(manager) }).catch(
        ({ stdout }) => assert.fail(stdout),
      );
    }
  });

  test(`the client from ${manager} runs in Node, and the widgets are imported there`, async () => {
    await using demo = await startDemo();
    const { stdout } = await run(process.execPath, ['client.ts', demo.url], { cwd: project(manager) });
    assert.match(String(stdout), /projects.*\nnot-found\n$/);

    const entries = ['', '/define', '/define/space', '/all-words', '/parts'];
    const code = entries.map((entry) => `await import('@veche/widgets${entry}')`).join(';');
    await run(process.execPath, ['--input-type=module', '-e', code], { cwd: project(manager) });
  });
}

/** What a bundler leaves of a program. */
async function bundled(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: project('npm') };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

test('a bundler leaves out what is not used, and nothing that defines an element', async () => {
  assert.doesNotMatch(await bundled(`import { VechePoll } from '@veche/widgets'; console.log(1)`), /veche/);
  const poll = await bundled(`import '@veche/widgets/define/poll'`);
  assert.match(poll, /defineOnce\("veche-poll"/);
  assert.doesNotMatch(poll, /defineOnce\("veche-cases"/);
  for (const tag of Object.keys(await tags()))
    assert.match(await bundled(`import '@veche/widgets/define'`), new RegExp(`defineOnce\\("${tag}"`));
});

/** The elements, as the manifest tells them. */
async function tags() {
  const manifest = JSON.parse(
    await readFile(join(project('npm'), 'node_modules/@veche/widgets/dist/custom-elements.json'), 'utf8'),
  );
  const found: Record<string, { attributes?: { name: string }[]; events?: { name: string }[] }> = {};
  for (const { declarations } of manifest.modules)
    for (const one of declarations) if (one.tagName) found[one.tagName] = one;
  return found;
}

test('the manifest tells every element, what it takes and what it fires', async () => {
  const elements = await tags();
  const files = await readdir('packages/widgets/src');
  const defined = files.flatMap((file) => /^define-(?!once)(\w+)\.ts$/.exec(file)?.[1] ?? []);
  assert.deepEqual(Object.keys(elements).sort(), defined.map((name) => `veche-${name}`).sort());
  const named = (list: { name: string }[] = []) => list.map(({ name }) => name).sort();
  assert.deepEqual(named(elements['veche-poll']?.attributes), ['endpoint', 'lang', 'topic']);
  assert.deepEqual(named(elements['veche-poll']?.events), ['veche-failed', 'veche-submitted']);
});
