/** Writes the pages of `docs/reference` from the source. */
import { writeFileSync } from 'node:fs';
import { kinds, machines, type StepName, steps } from '@veche/protocol';
import { described, environment } from '../packages/server/src/config.ts';

/** A page, and where it stands. */
export const pages: Record<string, () => string> = {
  'docs/reference/configuration.md': configurationPage,
  'docs/reference/statuses.md': statusesPage,
};

/** A table as the formatter of this repository would leave it. */
function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The page about the environment, made of the schema that checks it. */
function configurationPage(): string {
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

/** The arrows of one machine, drawn. */
function picture(known: readonly StepName[]): string {
  const arrows = known.flatMap((name) => {
    const { from, to }: { from: readonly string[]; to: string } = steps[name];
    return from.filter((status) => status !== to).map((status) => `    ${status} --> ${to}: ${name}`);
  });
  return ['```mermaid', 'stateDiagram-v2', '    [*] --> received', ...arrows, '```'].join('\n');
}

/** The page about what can be done about a submission, made of the machines that refuse everything else. */
function statusesPage(): string {
  const rows = Object.entries(steps).map(([name, { by, from, to }]) => [
    `\`${name}\``,
    by,
    from.join(', '),
    `\`${to}\``,
    Object.entries(machines)
      .filter(([, known]) => (known as readonly string[]).includes(name))
      .map(([machine]) => machine)
      .join(', '),
  ]);
  const drawn = Object.entries(machines).map(([machine, known]) => {
    const of = Object.entries(kinds).filter(([, kind]) => kind.steps === known);
    return `## ${machine}: ${of.map(([name]) => name).join(', ')}\n\n${picture(known)}`;
  });
  return `# Statuses and steps

A submission moves by steps; what a machine does not allow is answered with 409 \`step-not-allowed\` and the steps that are possible. This
page is written by \`pnpm docs:reference\` from \`packages/protocol/src/steps.ts\`.

${table([['step', 'by', 'from', 'to', 'machines'], ...rows])}

\`write\` is a resident's message where that changes whose turn it is; elsewhere a message changes no status. \`accept\` and \`dispute\` are
the resident's verdict on an answer.

${drawn.join('\n\n')}
`;
}

if (import.meta.main) for (const [file, page] of Object.entries(pages)) writeFileSync(file, page());
