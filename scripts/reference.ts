/** Writes the pages of `docs/reference` from the source. */
import { writeFileSync } from 'node:fs';
import {
  kinds,
  machines,
  makeProblem,
  type ProblemCode,
  problemCodes,
  type Route,
  routes,
  type StepName,
  steps,
} from '@veche/protocol';
import { everybody, staffRoutes } from '@veche/protocol/desk';
import { described, environment } from '../packages/server/src/config.ts';
import { directionOf, languages, nearest } from '../packages/words/src/index.ts';
import { elementsPage } from './elements.ts';
import { keyboardPage } from './keyboard.ts';
import { table } from './table.ts';

/** A page, and where it stands. */
export const pages: Record<string, () => string | Promise<string>> = {
  'docs/reference/configuration.md': configurationPage,
  'docs/reference/elements.md': elementsPage,
  'docs/reference/keyboard.md': () => keyboardPage('en'),
  'docs/reference/keyboard.ru.md': () => keyboardPage('ru'),
  'docs/reference/languages.md': languagesPage,
  'docs/reference/problems.md': problemsPage,
  'docs/reference/roles.md': rolesPage,
  'docs/reference/routes.md': routesPage,
  'docs/reference/statuses.md': statusesPage,
};

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

/** The page about everything that can go wrong, made of the closed list. */
function problemsPage(): string {
  const codes = Object.keys(problemCodes) as ProblemCode[];
  const told = (code: ProblemCode) => [
    `\`${code}\``,
    String(problemCodes[code] || ''),
    makeProblem(code).title,
  ];
  return `# Problems

Whatever goes wrong has one of these codes and the shape of RFC 9457: \`{type, title, status, code}\`. \`invalid\` adds \`issues\`, each with the
\`path\` of its field; \`step-not-allowed\` adds \`allowed\`. The client throws them as a \`ProblemError\`; those without a status are its own. This page
is written by \`pnpm docs:reference\` from \`packages/protocol/src/refusal.ts\`.

${table([['code', 'status', 'meaning'], ...codes.map(told)])}
`;
}

/** The page about what residents' programs may ask, made of the table that client and server read. */
function routesPage(): string {
  const rows = Object.values<Route>(routes).map(({ summary, method, path, auth, codes }) => [
    summary.replaceAll('|', '\\|'),
    `\`${method} ${path}\``,
    auth === 'none' ? '' : auth,
    codes.map((code) => `\`${code}\``).join(' '),
  ]);
  return `# Routes for residents

What a page or a program may ask of an endpoint, and the [problems](problems.md) that each may answer with. A receipt is
\`Authorization: Bearer {token}\`. Bodies and answers are described at \`/v1/openapi.json\` of every endpoint. This page is written by
\`pnpm docs:reference\` from \`packages/protocol/src/routes.ts\`.

${table([['what', 'route', 'key', 'problems'], ...rows])}
`;
}

if (import.meta.main) for (const [file, page] of Object.entries(pages)) writeFileSync(file, await page());
