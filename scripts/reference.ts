/** Writes the pages of `docs/reference` from the source. */
import { writeFileSync } from 'node:fs';
import { described, environment } from '../packages/server/src/config.ts';

export const configurationFile = 'docs/reference/configuration.md';

/** A table as the formatter of this repository would leave it. */
function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The page about the environment, made of the schema that checks it. */
export function configurationPage(): string {
  const rows = Object.entries(environment.shape).map(([name, schema]) => {
    const about = described.get(schema);
    if (!about) throw new Error(`${name} is not described.`);
    const { def } = schema._zod;
    const preset = 'defaultValue' in def ? `\`${def.defaultValue}\`` : '';
    return [`\`${name}\``, about.meaning, preset, about.shape];
  });
  return `# Configuration

Everything is set by the environment, and checked at the start: what is wrong is told in one line, and nothing runs. This page is
written by \`pnpm docs:reference\` from \`packages/server/src/config.ts\`.

${table([['variable', 'meaning', 'default', 'shape'], ...rows])}
`;
}

if (import.meta.main) writeFileSync(configurationFile, configurationPage());
