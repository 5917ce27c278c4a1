/** Writes the pages of `docs/reference` from the source. */
import { writeFileSync } from 'node:fs';
import { kinds, machines, type Route, type StepName, steps } from '@veche/protocol';
import { everybody, staffRoutes } from '@veche/protocol/desk';
import { described, environment } from '../packages/server/src/config.ts';
import { directionOf, languages, nearest } from '../packages/words/src/index.ts';

/** A page, and where it stands. */
export const pages: Record<string, () => string> = {
  'docs/reference/configuration.md': configurationPage,
  'docs/reference/languages.md': languagesPage,
  'docs/reference/roles.md': rolesPage,
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

/** The page about the languages of residents, made of what is known of each. */
function languagesPage(): string {
  const rows = Object.entries(languages).map(([tag, { name, isReviewed }]) => [
    `\`${tag}\``,
    name,
    directionOf(tag),
    nearest(tag) === tag ? '' : `\`${nearest(tag)}\``,
    isReviewed ? '' : 'awaits a native reader',
  ]);
  return `# Languages of residents

What widgets, plain pages and mails speak; the desk speaks Russian and English. This page is written by \`pnpm docs:reference\` from
\`packages/words/src/languages.ts\`. How to choose and add languages: [guide](../guides/languages.md).

${table([['tag', 'language', 'direction', 'where it does not come', 'state'], ...rows])}
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

/** The page about who may do what at the desk, made of the routes that refuse everything else. */
function rolesPage(): string {
  const routes: Route[] = Object.values(staffRoutes);
  const rows = routes
    .filter(({ auth }) => auth === 'staff')
    .map(({ summary, method, path, roles = everybody }) => [
      summary.replaceAll('|', '\\|'),
      `\`${method} ${path}\``,
      ...everybody.map((role) => (roles.includes(role) ? 'yes' : '')),
    ]);
  const open = routes.filter(({ auth }) => auth !== 'staff');
  return `# Roles at the desk

What each role may ask of the endpoint; everything else is answered with 403 \`forbidden\`, and the desk does not offer it. This page is
written by \`pnpm docs:reference\` from \`packages/protocol/src/staff/routes\`.

An **administrator** does everything, the settings and people too. An **official** answers everything and writes every topic of the space.
A **moderator** sees and does only what belongs to their department, which may be an NGO. An **expert** sees only what they were asked
about, without who wrote it. An **auditor** reads everything and changes nothing. A route that a role may call still shows it only what it
reaches.

${table([['what', 'route', ...everybody], ...rows])}

Without a session:

${open.map(({ summary, method, path }) => `- ${summary}: \`${method} ${path}\``).join('\n')}
`;
}

if (import.meta.main) for (const [file, page] of Object.entries(pages)) writeFileSync(file, page());
