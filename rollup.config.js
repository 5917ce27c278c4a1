import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

/** Oldest JavaScript that the browsers we support all run. */
const target = 'es2022';
const source = nodeResolve({
  exportConditions: ['@veche/source', 'browser', 'production'],
  extensions: ['.ts', '.js'],
});
const compile = esbuild({ target, tsconfig: 'tsconfig.json' });
const minify = terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } });

/** Every npm package: its entries, as modules that keep their imports bare. */
const modules = {
  protocol: ['index', 'openapi', 'samples/index'],
  client: ['index', 'staff-client'],
  widgets: ['index', 'define', 'parts'],
  server: ['app', 'main'],
};

/** Every file that a browser loads from the endpoint, self-contained. */
const pages = {
  'packages/widgets/dist-cdn/veche.js': 'packages/widgets/src/define.ts',
  'packages/desk/dist/desk.js': 'packages/desk/src/main.ts',
};

const isOwnFile = (id) => /^[./\\]|^[A-Za-z]:/.test(id);

const npmBuilds = Object.entries(modules).map(([name, entries]) => ({
  input: Object.fromEntries(entries.map((entry) => [entry, `packages/${name}/src/${entry}.ts`])),
  external: (id) => !isOwnFile(id),
  plugins: [source, compile],
  output: {
    dir: `packages/${name}/dist`,
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
  },
}));

const pageBuilds = Object.entries(pages).map(([file, input]) => ({
  input,
  plugins: [source, compile, minify, copyDeskPage(file)],
  output: { file, inlineDynamicImports: true },
}));

/** The desk's page and its style sheet go beside its script as they are. */
function copyDeskPage(file) {
  const to = file.slice(0, file.lastIndexOf('/'));
  return {
    name: 'copy-desk-page',
    writeBundle() {
      if (!file.includes('packages/desk/')) return;
      mkdirSync(to, { recursive: true });
      for (const page of ['index.html', 'desk.css', 'icon.svg']) {
        if (existsSync(`packages/desk/src/${page}`)) cpSync(`packages/desk/src/${page}`, `${to}/${page}`);
      }
    },
  };
}

/** `rollup -c --configPages` builds only what the endpoint serves: all that `start` and the tests need. */
export default ({ configPages }) => (configPages ? pageBuilds : [...npmBuilds, ...pageBuilds]);
