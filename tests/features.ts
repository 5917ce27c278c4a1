import compat from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserName, CompatStatement } from '@mdn/browser-compat-data/types';
import { type AnyNode, type ecmaVersion, parse } from 'acorn';

interface Feature {
  __compat?: CompatStatement;
}
type Group = Record<string, Feature & Record<string, Feature>>;

/** Names, and where each may be from: `at` is of arrays, of strings and of others. */
export type Features = Map<string, Feature[]>;

const { api, css, javascript } = compat as unknown as {
  api: Group;
  css: Record<'at-rules' | 'properties' | 'selectors' | 'types', Group>;
  javascript: { builtins: Group };
};
const interfaces: Group = { ...javascript.builtins, ...api };

/** Whose members are looked at. A member of another is far more often a name of ours: `path`, `token`, `watch`. */
const common =
  /^(Array|String|Number|Object|(Weak)?(Map|Set|Ref)|Promise|RegExp|Date|Function|Document(Fragment)?|ShadowRoot|Node|Element|HTML(Dialog|Form|TextArea|Select)?Element|CSSStyleSheet|Range|AbortSignal|Request|Response|Headers|URL|URLSearchParams|FormData|ReadableStream)$/;

/** Objects that are there from the start. */
const globals: Record<string, string> = {
  crypto: 'Crypto',
  document: 'Document',
  history: 'History',
  localStorage: 'Storage',
  location: 'Location',
  navigator: 'Navigator',
};

const members = new Map<string, Feature[]>();
for (const [name, one] of Object.entries(interfaces))
  if (common.test(name))
    for (const member of Object.keys(one))
      members.set(member, [...(members.get(member) ?? []), one[member]!]);

/** What a script asks of a browser, by the names in it. Throws where its syntax is newer than the level. */
export function featuresOfScript(code: string, level: number): Features {
  const found: Features = new Map();
  const ours = new Set<string>();
  const tree = parse(code, { ecmaVersion: level as ecmaVersion, sourceType: 'module' });
  for (const node of nodesIn(tree)) {
    if (node.type === 'ImportNamespaceSpecifier') ours.add(node.local.name);
    if (node.type === 'Identifier' && Object.hasOwn(interfaces, node.name))
      found.set(node.name, [interfaces[node.name]!]);
    if (node.type === 'TemplateElement') addStyle(found, node.value.raw);
    if (node.type === 'Literal' && typeof node.value === 'string') addStyle(found, node.value);
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') continue;
    const { name } = node.property;
    const owner = node.object.type === 'Identifier' ? node.object.name : '';
    const known = globals[owner] ?? owner;
    const its = Object.hasOwn(interfaces, known) ? interfaces[known] : undefined;
    const own = its?.[`${name}_static`] ?? its?.[name];
    if (own) found.set(`${owner}.${name}`, [own]);
    else if (members.has(name) && !ours.has(owner)) found.set(name, members.get(name)!);
  }
  return found;
}

function* nodesIn(value: unknown): Generator<AnyNode> {
  if (!value || typeof value !== 'object') return;
  if ('type' in value) yield value as AnyNode;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}

/** What a style sheet asks of a browser. */
export function featuresOfStyle(text: string): Features {
  const found: Features = new Map();
  addStyle(found, text);
  return found;
}

function addStyle(found: Features, text: string): void {
  // In a style sheet or the text of one: what merely looks so in a sentence is no name of CSS.
  if (!text.includes('{')) return;
  const add = (written: RegExp, featuresOf: (name: string) => (Feature | undefined)[]) => {
    for (const [, name = ''] of text.matchAll(written)) {
      const features = featuresOf(name).filter((one) => one?.__compat);
      if (features.length > 0) found.set(name, features as Feature[]);
    }
  };
  add(/[{;\s]([a-z-]+)\s*:/g, (name) => [css.properties[name]]);
  add(/(::?[a-z-]+)(?=[^;{}]*\{)/g, (name) => [css.selectors[name.replaceAll(':', '')]]);
  add(/(@[a-z-]+)/g, (name) => [css['at-rules'][name.slice(1)]]);
  add(/([a-z-]+\()/g, (name) =>
    Object.entries(css.types).map(([type, one]) => (`${type}(` === name ? one : one[name.slice(0, -1)])),
  );
}

/** Whether a browser of a version has a feature whole and without a prefix or a flag. */
export function has(feature: Feature, browser: BrowserName, version: number): boolean {
  const support = feature.__compat?.support[browser] ?? [];
  return [support].flat().some(({ version_added: added, ...more }) => {
    const isLess = more.prefix || more.alternative_name || more.flags || more.partial_implementation;
    return typeof added === 'string' && !isLess && Number.parseFloat(added.replace('≤', '')) <= version;
  });
}
