/**
 * Writes what each npm package exports, as its types tell it: `pnpm api`. The files are in the repository, so that a change
 * of what developers use shows in review.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const reported = ['protocol', 'client', 'widgets'];

/** By the name of a package, the text of its report. */
export function apiReports(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'veche-types-'));
  try {
    return Object.fromEntries(reported.map((name) => [name, reportOf(name, join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportOf(name: string, types: string): string {
  const project = `packages/${name}/tsconfig.types.json`;
  execFileSync('node_modules/.bin/tsc', ['-p', project, '--noCheck', '--outDir', types]);
  const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  const entries = Object.entries<{ types?: string }>(exports).flatMap(([entry, target]) => {
    const file = target?.types?.replace('./dist', types);
    if (!file || file.includes('*')) return [];
    const declarations = [...exported(file).values()].sort();
    if (declarations.length === 0) return [];
    return `## \`${entry.replace('.', `@veche/${name}`)}\`\n\n\`\`\`ts\n${declarations.join('\n\n')}\n\`\`\`\n`;
  });
  return `# What @veche/${name} exports\n\nWritten by \`pnpm api\`; a test compares.\n\n${entries.join('\n')}`;
}

/** What a file of types exports, by name: its own declarations, and those that it hands on. */
function exported(file: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(file)) return found;
  for (const statement of statementsOf(readFileSync(file, 'utf8'))) {
    const from = /^export .*from '(\..*)';$/s.exec(statement)?.[1];
    const others = from ? exported(join(file, '..', from.replace(/\.ts$/, '.d.ts'))) : undefined;
    if (others && /^export (type )?\*/.test(statement))
      for (const [name, text] of others) found.set(name, text);
    const foreign = / from '@.*'/.exec(statement)?.[0] ?? '';
    const names = /^export (?:type )?\{([^}]*)\}/.exec(statement)?.[1];
    for (const one of names?.split(',') ?? []) {
      const name = one.trim().replace(/^type /, '');
      if (name) found.set(name, others?.get(name) ?? `export { ${name} }${foreign};`);
    }
    const own = /^export (?:declare )?(?:abstract )?(?:const|function|class|interface|type) (\w+)/.exec(
      statement,
    );
    if (own?.[1]) found.set(own[1], shortened(statement));
  }
  return found;
}

/** The statements of a file, without comments: each begins in the first column. */
const statementsOf = (text: string): string[] =>
  text
    .replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
    .split(/\n(?=\w)/)
    .map((statement) => statement.trim());

/** What is deeper than this stands for itself elsewhere: the schemas in a table of routes. */
const deepest = 2;

function shortened(statement: string): string {
  const lines = statement.split('\n');
  const isDeep = (line = '') => line.search(/\S/) > deepest * 4;
  return lines
    .flatMap((line, at) =>
      isDeep(line) ? (isDeep(lines[at - 1]) ? [] : `${' '.repeat(deepest * 4 + 4)}…`) : line,
    )
    .join('\n');
}

if (import.meta.main)
  for (const [name, report] of Object.entries(apiReports())) writeFileSync(`packages/${name}/api.md`, report);
