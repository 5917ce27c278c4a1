import { cpSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Oldest JavaScript that the browsers we support all run. */
const target = 'es2022';
const source = nodeResolve({
  exportConditions: ['@veche/source', 'browser', 'production'],
  extensions: ['.ts', '.js'],
});
const compile = esbuild({ target, tsconfig: 'tsconfig.json' });
const minify = terser({
  ecma: 2022,
  module: true,
  compress: {
    passes: 4,
    pure_getters: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    hoist_props: true,
    keep_fargs: false,
  },
  format: { comments: false },
});

/** Every npm package: its entries, as modules that keep their imports bare. */
const modules = {
  protocol: ['index', 'light', 'openapi', 'samples/index'],
  client: ['index', 'lazy-client', 'staff-client'],
  words: ['index'],
  widgets: ['index', 'define', 'all-words', 'parts'],
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

/** What is needed together comes in one file. What several of them need is `shared`; the rest comes as it is imported. */
const parts = {
  // What the script holds, and other parts use too.
  veche:
    /@lit\+?\/?reactive-element|lit-element|lit-html\.js|protocol\/src\/(text-in|topic-path)\.ts|client\/src\/(key-on|lazy-client)\.ts|words\/src\/(moment|\w+\/first)\.ts|widgets\/src\/(script|group|form-view|language|topic-element|topic-view|open-client|version|define-once|define-poll|poll|ballot\/choice|styles\/first)\.ts/,
  shared:
    /protocol\/src\/(problem-error|make-receipt|kinds\/costs)\.ts|words\/src\/(join-words|plural|format)\.ts|widgets\/src\/(learn|words\/\w+|adopt|styles\/fields|form-values)\.ts|client\/src\/storage\.ts/,
  // The checked client and all that follows an answer.
  client:
    /node_modules\/(\.pnpm\/)?(zod|ky|idb-keyval)[@/]|packages\/(client|protocol)\/src\/(?!lazy|address|key-on)/,
  acting:
    /widgets\/src\/(participation|stages|receipt|define-receipt|known-receipt|reply-box|withdrawal|results-view|copy-text|problem-of|styles\/re|summary\/)/,
  forms: /widgets\/src\/(define-)?(feedback|volunteer|personal-fields|field)\.ts/,
  space: /@lit\+?\/?context|widgets\/src\/(space|define-space|join-space|context)\.ts/,
};
const partOf = (id) => Object.keys(parts).find((name) => parts[name].test(id));

/**
 * A browser may remember that a part failed to load: Firefox does until the page is loaded again, and what was typed
 * could not be sent. Another address asks anew.
 */
const askAgain = {
  name: 'ask-again',
  renderDynamicImport: () => ({ left: 'partOf(', right: ')' }),
  renderChunk: (code) =>
    code.includes('partOf(')
      ? `const partOf = (part) => import(part).catch(() => import(part + '?again=' + Date.now()));\n${code}`
      : null,
};

const script = {
  input: { veche: 'packages/widgets/src/script.ts' },
  // Parts import from it what they need.
  preserveEntrySignatures: 'allow-extension',
  plugins: [source, compile, minifyTemplateLiterals({ failOnError: true }), askAgain, minify],
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
