/** What editors and tools read of the elements, made of their source: `cem analyze`, which `pnpm build` runs. */
import { readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The analyzer knows `customElements.define`; ours are defined by `defineOnce`. */
const definedOnce = {
  name: 'defined-once',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineOnce') return;
    const [tag, element] = node.arguments;
    const module = `dist/${tag.text.replace('veche-', '')}.js`;
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: element.text, module },
    });
  },
};

/** The properties for a page's style sheet, as the guide to colours tells them. */
const guide = readFileSync(new URL('../../docs/guides/theming.md', import.meta.url), 'utf8');
const cssProperties = [...guide.matchAll(/^\| `(--veche-[\w-]+)` *\| (.*?) *\|$/gm)].map(
  ([, name, description]) => ({ name, description }),
);

const built = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

/** Leaves what a page may set, call and hear, where it is in the package. The rest is between our own files. */
const forPages = {
  name: 'for-pages',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = built(module.path);
      module.declarations = module.declarations.filter(({ customElement }) => customElement);
      module.exports = module.exports.filter(
        ({ kind, name }) =>
          kind === 'custom-element-definition' || module.declarations.some((one) => one.name === name),
      );
      for (const { declaration } of module.exports)
        if (declaration.module) declaration.module = built(declaration.module);
      for (const element of module.declarations) prune(element);
    }
    manifest.modules = manifest.modules.filter(({ exports }) => exports.length > 0);
  },
};

function prune(element) {
  const isTold = ({ description }) => Boolean(description);
  element.members = element.members?.filter((one) => one.privacy === 'public' && isTold(one));
  element.events = element.events
    ?.filter(isTold)
    .map((event) => ({ ...event, type: { text: 'CustomEvent' } }));
  if (element.tagName) element.cssProperties = cssProperties;
  for (const one of [
    element.superclass,
    ...Object.values(element)
      .flat()
      .map((one) => one?.inheritedFrom),
  ])
    if (one?.module) one.module = built(one.module);
}

const outdir = 'dist';
export default {
  globs: ['src/*.ts'],
  exclude: ['src/*.test.ts', 'src/define-once.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    definedOnce,
    forPages,
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, hideLogs: true, packageJson: false }),
  ],
};
