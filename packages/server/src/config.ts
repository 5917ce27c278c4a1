import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@veche/protocol';
import * as z from 'zod/mini';
import { StartError } from './start-error.ts';

const integer = (min: number, max: number) =>
  z.coerce.number<string | number>().check(z.int(), z.minimum(min), z.maximum(max));

/** The environment that the server reads. Every name and default stands here and nowhere else. */
const environment = z.object({
  /** TCP port; 0 takes any free one. */
  PORT: z._default(integer(0, 65_535), 4280),
  HOST: z._default(z.string(), '127.0.0.1'),
  /** The address under which residents reach the server; `http://localhost:{PORT}` unless set. */
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  /** A PostgreSQL database, `postgres://user:password@host/name`; a SQLite file in the data folder unless set. */
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** The same database without PgBouncer between, where that stands before it: to listen takes a connection of its own. */
  DATABASE_DIRECT_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** Folder of the secret, and of the database file where there is no other. */
  VECHE_DATA: z._default(z.string().check(z.minLength(1)), './data'),
  /** Password of the first administrator, `admin`; made and printed unless set. */
  VECHE_ADMIN_PASSWORD: z.optional(z.string().check(z.minLength(8))),
  /** Changes that one address may make in a minute; reads are ten times that. */
  VECHE_RATE_LIMIT: z._default(integer(1, 1_000_000), 6000),
  /** Reverse proxies in front of the server, whose X-Forwarded-For is believed. */
  VECHE_PROXIES: z._default(integer(0, 10), 0),
  VECHE_LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'warn'),
});
export type Config = z.infer<typeof environment>;

/**
 * Reads the environment.
 * @throws StartError naming every variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const named = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, env[name] || undefined]),
  );
  const { data, issues } = parse(environment, named);
  if (data) return data;
  const wrong = issues.map(({ path, message }) => `${path[0]}: ${message}`);
  throw new StartError(`The configuration is wrong. ${wrong.join(' ')}`);
}

/**
 * Where the installation keeps its data. The folder is made where it is missing.
 * @throws StartError where it cannot be.
 */
export function placesIn({ VECHE_DATA, DATABASE_URL }: Config): { secretFile: string; location: string } {
  try {
    mkdirSync(VECHE_DATA, { recursive: true });
  } catch (error) {
    throw new StartError(`The data folder ${VECHE_DATA} cannot be used: ${(error as Error).message}`);
  }
  return {
    secretFile: join(VECHE_DATA, 'secret.key'),
    location: DATABASE_URL ?? join(VECHE_DATA, 'veche.db'),
  };
}

const repository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Files that the server hands out, where the build leaves them. */
export const builtFiles = {
  script: repository('packages/widgets/dist-cdn'),
  desk: repository('packages/desk/dist'),
  demo: repository('examples/plain-html'),
};
