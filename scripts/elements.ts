/** The page about the elements, made of what the analyzer reads in their source. */
import { table } from './table.ts';

interface Told {
  name: string;
  description?: string;
}

interface Element extends Told {
  tagName?: string;
  summary?: string;
  attributes?: Told[];
  members?: (Told & { kind: string; attribute?: string })[];
  events?: Told[];
  cssParts?: Told[];
}

/** The elements in the order of their tags. The analyzer has no types, and takes two seconds. */
async function readElements(): Promise<Element[]> {
  const analyzer = '@custom-elements-manifest/analyzer/cli.js';
  const { cli } = await import(analyzer);
  const cwd = new URL('../packages/widgets', import.meta.url).pathname;
  const { modules } = await cli({ argv: ['analyze', '--quiet'], cwd, noWrite: true });
  const all: Element[] = modules.flatMap(({ declarations }: { declarations: Element[] }) => declarations);
  return all
    .filter(({ tagName }) => tagName)
    .sort((one, other) => String(one.tagName).localeCompare(String(other.tagName)));
}

const cellOf = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function list(title: string, told: readonly Told[]): string {
  if (told.length === 0) return '';
  const rows = told.map(({ name, description }) => [`\`${name}\``, cellOf(description)]);
  return `\n${table([[title, ''], ...rows])}\n`;
}

function chapter({ tagName, summary, description, attributes, members, events, cssParts }: Element): string {
  const others = members?.filter(({ attribute }) => !attribute) ?? [];
  const named = others.map((one) => (one.kind === 'method' ? { ...one, name: `${one.name}()` } : one));
  return `## ${tagName}

${summary} ${description}
${list('attribute', attributes ?? [])}${list('in a script', named)}${list('event', events ?? [])}${list('part', cssParts ?? [])}`;
}

export async function elementsPage(): Promise<string> {
  const chapters = (await readElements()).map(chapter);
  return `# Elements

What each element takes, fires and lets be styled. Every attribute is a property of the same name too. Colours, type and corners:
[theming](../guides/theming.md). This page is written by \`pnpm docs:reference\` from \`packages/widgets/src\`, by way of the custom elements
manifest that the npm package brings.

${chapters.join('\n')}`;
}
