import { cpSync, readFileSync } from 'node:fs';
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
  protocol: ['index', 'light', 'openapi', 'samples/index'],
  client: ['index', 'lazy-client', 'staff-client'],
  widgets: ['index', 'define', 'messages/all', 'parts'],
  server: ['app', 'main'],
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

/** The modules of the protocol that come with the script; a part must not take them along. */
const light = [...readFileSync('packages/protocol/src/light.ts', 'utf8').matchAll(/'\.\/(.+)'/g)].map(
  ([, file]) => `packages/protocol/src/${file}`,
);

/** What is needed together comes in one file: the checked client, all that follows an answer, and the short forms. */
const parts = {
  client: /node_modules\/(zod|ky)\/|packages\/client\/src\/(client|call)\.ts|packages\/protocol\/src\//,
  receipt:
    /widgets\/src\/(receipt(?!-stage)|define-receipt|reply-box|withdrawal|results-view|copy-text|styles\/re|summary\/)/,
  forms: /widgets\/src\/(define-)?(feedback|volunteer|personal-fields)\.ts/,
};
const partOf = (id) =>
  light.some((file) => id.endsWith(file))
    ? undefined
    : Object.keys(parts).find((part) => parts[part].test(id));

/**
 * A browser may remember that a part failed to load: Firefox does until the page is loaded again, and what was typed
 * could not be sent. Another address asks anew.
 */
const askAgain = {
  name: 'ask-again',
  renderDynamicImport: () => ({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    left: '((part)=>import(part).catch(()=>import(`${part}?again=${Date.now()}`)))(',
    right: ')',
  }),
};

const script = {
  input: { veche: 'packages/widgets/src/script.ts' },
  // Parts import from it what they need.
  preserveEntrySignatures: 'allow-extension',
  plugins: [source, compile, minify, askAgain],
  output: {
    dir: 'packages/widgets/dist-cdn',
    entryFileNames: '[name].js',
    // The name changes with the text, so that a browser may keep it for good.
    chunkFileNames: 'veche/[name]-[hash].js',
    manualChunks: partOf,
    onlyExplicitManualChunks: true,
  },
};

const desk = {
  input: 'packages/desk/src/main.ts',
  plugins: [source, compile, minify, copyDeskPage()],
  output: { file: 'packages/desk/dist/desk.js', inlineDynamicImports: true },
};

/** The desk's page and its style sheet go beside its script as they are. */
function copyDeskPage() {
  return {
    name: 'copy-desk-page',
    writeBundle() {
      for (const file of ['index.html', 'desk.css', 'icon.svg']) {
        cpSync(`packages/desk/src/${file}`, `packages/desk/dist/${file}`);
      }
    },
  };
}

/** `rollup -c --configPages` builds only what the endpoint serves: all that `start` and the tests need. */
export default ({ configPages }) => (configPages ? [script, desk] : [...npmBuilds, script, desk]);
