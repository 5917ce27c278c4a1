import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides the bytes of a build beside its source. */
const tools = ['typescript', 'rollup', 'esbuild', '@rollup/plugin-terser'];

/** What anybody needs to make the same again and compare it: no time, no name of a machine. */
export function provenance(checkout: string, packed: string) {
  return {
    version: versionOf(join(checkout, 'packages/widgets')),
    lockfile: integrity('sha512', join(checkout, 'pnpm-lock.yaml')),
    tools: {
      node: process.version.slice(1),
      ...Object.fromEntries(tools.map((tool) => [tool, versionOf(join(checkout, 'node_modules', tool))])),
    },
    packages: integrities('sha512', packed, '*.tgz'),
    /** For the `integrity` of a script or style that a CDN of npm packages serves. */
    cdn: integrities('sha384', join(checkout, 'packages/widgets/dist-cdn'), '**/*.{js,css}'),
  };
}

function versionOf(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function integrities(algorithm: string, cwd: string, pattern: string): Record<string, string> {
  const files = globSync(pattern, { cwd }).sort();
  return Object.fromEntries(files.map((file) => [file, integrity(algorithm, join(cwd, file))]));
}

/** As HTML and lockfiles write it. */
function integrity(algorithm: string, file: string): string {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;
}
