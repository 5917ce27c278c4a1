import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** zod keeps its settings on `globalThis`. On a page of somebody else ours stay in the script, and theirs out of it. */
const ownGlobals = {
  name: 'own-globals',
  transform: (code, id) =>
    /zod\/v4\/core\/(core|registries)\.js$/.test(id)
      ? { code: `const own = {};\n${code.replaceAll('globalThis', 'own')}`, map: null }
      : null,
};

/** The level of JavaScript that the oldest browsers we support all run; they stand in `browserslist`. */
const { target } = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions;
const source = nodeResolve({
  exportConditions: ['@veche/source', 'browser', 'production'],
  extensions: ['.ts', '.js'],
});
const compile = esbuild({ target, tsconfig: 'tsconfig.json' });
const minify = terser({
  ecma: Number(target.slice('es'.length)),
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

const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));

/** Every npm package: its entries, as modules that keep their imports bare. */
const modules = {
  protocol: ['index', 'desk', 'light', 'openapi', 'samples/index'],
  client: ['index', 'lazy-client', 'staff-client'],
  words: ['index', 'mail'],
  widgets: ['index', 'define', 'all-words', 'languages', 'parts'],
  server: ['app', 'main', 'store/sqlite-thread'],
};

const isOwnFile = (id) => /^[./\\]|^[A-Za-z]:/.test(id);

/** What the server hands out goes into its package, so that it runs wherever it is installed. It is built before. */
const served = {
  name: 'served',
  writeBundle() {
    const from = {
      script: 'packages/widgets/dist-cdn',
      desk: 'packages/desk/dist',
      demo: 'examples/plain-html',
    };
    for (const [name, folder] of Object.entries(from))
      cpSync(folder, `packages/server/dist/served/${name}`, { recursive: true });
  },
};

/**
 * A module that was renamed or removed is not packed for ever. Parts of the script stay: a page that was open during an
 * upgrade still asks for them (decision 8), and a release is built where there were none.
 */
const empty = (name) => ({
  name: 'empty',
  buildStart: () => rmSync(`packages/${name}/dist`, { recursive: true, force: true }),
});

const npmBuilds = Object.entries(modules).map(([name, entries]) => ({
  input: Object.fromEntries(entries.map((entry) => [entry, `packages/${name}/src/${entry}.ts`])),
  external: (id) => !isOwnFile(id),
  plugins: [empty(name), source, compile, ...(name === 'server' ? [served] : [])],
  output: {
    dir: `packages/${name}/dist`,
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
  },
}));

/**
 * What comes in which file, by the first pattern that fits: what is needed together is one part. A module that fits
 * none comes with whatever imports it.
 */
const parts = [
  // With the script: an open choice poll, and what every part uses.
  [
    'veche',
    [
      /\/(lit-html|lit-element|reactive-element|css-tag)\.js$/,
      /protocol\/src\/(text-in|topic-path)\.ts$/,
      /client\/src\/(key-on|either-signal|lazy-client)\.ts$/,
      /words\/src\/(moment|nearest|locales-of|direction-of|(ru|en)\/first)\.ts$/,
      /widgets\/src\/(script|define-once|define-poll|poll|version|open-client|languages?)\.ts$/,
      /widgets\/src\/(topic-element|topic-view|text-of|form-view|group|ballot\/choice|styles\/first)\.ts$/,
    ],
  ],
  // Every other language whole, as it is wanted by few.
  ...['tt', 'ba', 'kk', 'ar'].map((language) => [language, [new RegExp(`words/src/${language}/`)]]),
  // What several of the others use.
  [
    'shared',
    [
      /protocol\/src\/(kinds\/costs|make-receipt)\.ts$/,
      /client\/src\/storage\.ts$/,
      /words\/src\/(format|join-words|plural)\.ts$/,
      /widgets\/src\/(adopt|events|form-values|learn|field|district-field|personal-fields|publish-field|styles\/(fields|rest)|words\/[\w-]+)\.ts$/,
    ],
  ],
  ['space', [/@lit[+/]context/, /widgets\/src\/(context|space|join-space|define-space)\.ts$/]],
  ['forms', [/widgets\/src\/(define-)?(feedback|volunteer)\.ts$/]],
  [
    'cases',
    [
      /client\/src\/follows\.ts$/,
      /words\/src\/field-name\.ts$/,
      /widgets\/src\/(define-)?cases(\/[\w-]+)?\.ts$/,
      /widgets\/src\/styles\/cases\.ts$/,
    ],
  ],
  // Everything that follows the first touch, the checked client too.
  [
    'acting',
    [
      /node_modules\/(zod|ky|idb-keyval|eventsource-parser)\//,
      /(protocol|client)\/src\//,
      /widgets\/src\/(participation|stages|counts|followed|receipt|define-receipt|known-receipt|reply-box|verdict-box)\.ts$/,
      /widgets\/src\/(receipt-view|results-view|withdrawal|watching|copy-text|problem-of|summary\/.*)\.ts$/,
      /widgets\/src\/styles\/(receipt|results)\.ts$/,
    ],
  ],
];
const partOf = (id) => parts.find(([, patterns]) => patterns.some((pattern) => pattern.test(id)))?.[0];

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

/** For tag managers and editors that paste no `type="module"`: a classic script that loads the real one. */
const classic = {
  name: 'classic',
  generateBundle() {
    const source = 'import(new URL("veche.js",document.currentScript.src).href);';
    this.emitFile({ type: 'asset', fileName: 'veche.classic.js', source });
  },
};

const script = {
  input: { veche: 'packages/widgets/src/script.ts' },
  // Parts import from it what they need.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    source,
    ownGlobals,
    compile,
    minifyTemplateLiterals({ failOnError: true }),
    askAgain,
    minify,
    classic,
  ],
  output: {
    dir: 'packages/widgets/dist-cdn',
    entryFileNames: '[name].js',
    // The name changes with the text, so that a browser may keep it for good.
    chunkFileNames: 'veche/[name]-[hash].js',
    manualChunks: partOf,
    onlyExplicitManualChunks: true,
  },
};

/** Whoever pins loads everything at once: the languages that few want would more than double it. */
const withoutFurtherLanguages = {
  name: 'without-further-languages',
  load: (id) => (id.endsWith('/widgets/src/languages.ts') ? '' : null),
};

/**
 * The same in one file for sites that pin what they run: a hash in the page covers a script, but none of the parts that
 * it loads. Its name changes with its text, so that it may be kept for good.
 */
const pinned = (isPrinted) => ({
  input: 'packages/widgets/src/script.ts',
  plugins: [
    withoutFurtherLanguages,
    source,
    ownGlobals,
    compile,
    minifyTemplateLiterals({ failOnError: true }),
    minify,
    writeIntegrity(isPrinted),
  ],
  output: {
    dir: 'packages/widgets/dist-cdn',
    // A classic script too, which leaves no names behind.
    format: 'iife',
    entryFileNames: `veche/veche-${version}-[hash].js`,
    inlineDynamicImports: true,
  },
});

/** Says which file that is, and its hash for `integrity`; the desk shows both. */
function writeIntegrity(isPrinted) {
  return {
    name: 'write-integrity',
    writeBundle({ dir }, bundle) {
      const [{ fileName, code }] = Object.values(bundle);
      const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
      cpSync('packages/widgets/themes', `${dir}/themes`, { recursive: true });
      // Under a name that stays, for who serves npm packages.
      writeFileSync(`${dir}/veche.whole.js`, code);
      writeFileSync(`${dir}/veche/pinned.json`, JSON.stringify({ file: `/${fileName}`, integrity }));
      if (isPrinted) console.log(`pinned script: /${fileName}\nintegrity: ${integrity}`);
    },
  };
}

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

/**
 * `rollup -c --configPages` builds only what the endpoint serves: all that `start` and the tests need. `--configPackages`
 * builds the npm packages alone, after that.
 */
export default ({ configPages, configPackages }) => {
  if (configPackages) return npmBuilds;
  return [script, pinned(!configPages), desk, ...(configPages ? [] : npmBuilds)];
};
