import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import compile from 'rollup-plugin-esbuild';

const conditions = ['@veche/source', 'browser', 'production'];
const fileOf = (app: string) => fileURLToPath(new URL(`${app}.js`, import.meta.url));

/** The one file that each bundler makes of an application. From source, as `pnpm build` has not run here. */
const bundlers: Record<string, (file: string) => Promise<string>> = {
  async esbuild(file) {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      conditions,
    });
    return outputFiles[0]?.text ?? '';
  },
  async rollup(file) {
    const bundle = await rollup({
      input: file,
      plugins: [
        nodeResolve({ exportConditions: conditions, extensions: ['.ts', '.js'] }),
        (compile as unknown as typeof import('rollup-plugin-esbuild').default)({ target: 'es2022' }),
        (terser as unknown as (options: object) => import('rollup').Plugin)({ ecma: 2022, module: true }),
      ],
      onwarn: () => undefined,
    });
    const { output } = await bundle.generate({ inlineDynamicImports: true });
    return output[0].code;
  },
  async rolldown(file) {
    const bundle = await rolldown({
      input: file,
      platform: 'browser',
      resolve: { conditionNames: [...conditions, 'import'] },
    });
    const { output } = await bundle.generate({ minify: true, codeSplitting: false });
    return output[0].code;
  },
};

/** What nobody should get who did not ask for it, by a text that stands in it. */
const forbidden = {
  'the locales of zod': 'Ungültige Eingabe',
  'the development build of lit': 'Lit is in dev mode',
  'the routes of the desk': '/v1/staff',
  'the samples': 'Озёрск',
  'the OpenAPI document': '3.1.',
};

const recorded = JSON.parse(readFileSync(new URL('../sizes.json', import.meta.url), 'utf8')).consumers;
const tolerance = 0.02;

for (const app of ['client', 'widgets']) {
  describe(`an application that imports the ${app}`, () => {
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      test(`weighs what sizes.json says, bundled by ${bundler}, and holds nothing that it did not ask for`, async () => {
        const code = await bundle(fileOf(app));
        for (const [name, text] of Object.entries(forbidden))
          assert.ok(!code.includes(text), `it holds ${name}`);
        const bytes = gzipSync(code, { level: 9 }).length;
        const before = recorded[app][bundler];
        assert.ok(
          Math.abs(bytes - before) / before <= tolerance,
          `${bytes} bytes, sizes.json says ${before}`,
        );
      });
    }
  });
}
