import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAcross, email, parse, report } from '@veche/protocol';
import * as z from 'zod/mini';
import { StartError } from './start-error.ts';

const integer = (min: number, max: number) =>
  z.coerce.number<string | number>().check(z.int(), z.minimum(min), z.maximum(max));

/** What a variable means and what it looks like, for the reference page. */
export const described = z.registry<{ meaning: string; shape: string }>();

const address = 'address';
const postgres = () => z.optional(z.url({ protocol: /^postgres(ql)?$/ }));

/** The environment that the server reads. Every name, default and meaning stands here and nowhere else. */
export const environment = z.object({
  PORT: z._default(integer(0, 65_535), 4280).register(described, {
    meaning: 'The port that it listens on; 0 takes any free one.',
    shape: 'TCP port',
  }),
  HOST: z._default(z.string(), '127.0.0.1').register(described, {
    meaning: 'The address of this machine that it listens on.',
    shape: address,
  }),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })).register(described, {
    meaning:
      'The address under which residents reach it, as receipts say it; `https` makes cookies secure. `http://localhost:PORT` unless set.',
    shape: 'http(s) URL',
  }),
  DATABASE_URL: postgres().register(described, {
    meaning: 'A PostgreSQL database. An SQLite file in `VECHE_DATA` unless set.',
    shape: '`postgres://user:password@host/name`',
  }),
  DATABASE_DIRECT_URL: postgres().register(described, {
    meaning:
      'The same database without PgBouncer between, where that stands before it: to listen takes a connection of its own.',
    shape: '`postgres://user:password@host/name`',
  }),
  VECHE_DATA: z._default(z.string().check(z.minLength(1)), './data').register(described, {
    meaning: 'Folder of the secret key, and of the database file where there is no other. Back up both.',
    shape: 'path',
  }),
  VECHE_ADMIN_PASSWORD: z.optional(z.string().check(z.minLength(8))).register(described, {
    meaning: 'The password of the demo’s first administrator, `admin`; made and printed unless set.',
    shape: '8 characters or more',
  }),
  VECHE_RATE_LIMIT: z._default(integer(1, 1_000_000), 6000).register(described, {
    meaning: 'Changes that one address may make; it may read ten times as often.',
    shape: 'a minute',
  }),
  VECHE_PROXIES: z._default(integer(0, 10), 0).register(described, {
    meaning: 'Reverse proxies in front, whose X-Forwarded-For is believed.',
    shape: 'count, 0 to 10',
  }),
  VECHE_LEAST_FREE_MB: z._default(integer(0, 1_000_000_000), 100).register(described, {
    meaning: 'Room that is to be free beside an SQLite file, or `/readyz` says that the server is not ready.',
    shape: 'megabytes',
  }),
  VECHE_LOG_LEVEL: z
    ._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'warn')
    .register(described, {
      meaning:
        'How much it logs, as JSON lines on its output; `info` logs each request, without bodies, tokens or queries.',
      shape: '`fatal`, `error`, `warn`, `info`, `debug`, `silent`',
    }),
  VECHE_SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })).register(described, {
    meaning: 'The server that mails are given to. None are sent unless set.',
    shape: '`smtp(s)://user:password@host:port`',
  }),
  VECHE_MAIL_FROM: z.optional(email).register(described, {
    meaning:
      'The address that mails come from; servers say there what they could not deliver. Needed beside `VECHE_SMTP_URL`.',
    shape: 'e-mail address',
  }),
  VECHE_REPLY_PORT: z.optional(integer(0, 65_535)).register(described, {
    meaning:
      'Takes replies to mails by SMTP on this port, from the mail server of the town alone. None are taken unless set.',
    shape: 'TCP port',
  }),
  VECHE_REPLY_HOST: z._default(z.string(), '127.0.0.1').register(described, {
    meaning: 'The address that replies are taken on. Keep it where only that mail server comes.',
    shape: address,
  }),
  VECHE_REPLY_DOMAIN: z.optional(z.hostname()).register(described, {
    meaning:
      'The domain whose mail comes to that port, and nothing but replies. Needed beside `VECHE_REPLY_PORT`.',
    shape: 'domain',
  }),
  VECHE_METRICS_PORT: z.optional(integer(0, 65_535)).register(described, {
    meaning: 'Serves metrics for Prometheus at `/metrics` on a port of their own. None unless set.',
    shape: 'TCP port',
  }),
  VECHE_METRICS_HOST: z._default(z.string(), '127.0.0.1').register(described, {
    meaning: 'The address that metrics are served on. Keep it where only Prometheus comes.',
    shape: address,
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(z.url({ protocol: /^https?$/ })).register(described, {
    meaning:
      'The OpenTelemetry collector that traces are sent to, by OTLP over HTTP. No traces are made unless set.',
    shape: 'http(s) URL',
  }),
  OTEL_TRACES_SAMPLER_ARG: z
    ._default(z.coerce.number<string | number>().check(z.minimum(0), z.maximum(1)), 1)
    .register(described, {
      meaning: 'The share of requests and transactions that are traced.',
      shape: '0 to 1',
    }),
});
export type Config = z.infer<typeof environment>;

/** With what variables need of each other. */
const configuration = environment.check(
  checkAcross<Config>(['VECHE_SMTP_URL', 'VECHE_MAIL_FROM'], (context) => {
    const { VECHE_SMTP_URL: url, VECHE_MAIL_FROM: from } = context.value;
    if (url && !from) report(context, ['VECHE_MAIL_FROM'], 'required');
    if (from && !url) report(context, ['VECHE_SMTP_URL'], 'required');
  }),
  checkAcross<Config>(['VECHE_SMTP_URL', 'VECHE_REPLY_PORT', 'VECHE_REPLY_DOMAIN'], (context) => {
    const { VECHE_SMTP_URL: url, VECHE_REPLY_PORT: port, VECHE_REPLY_DOMAIN: domain } = context.value;
    if (port === undefined && domain === undefined) return;
    if (port === undefined) report(context, ['VECHE_REPLY_PORT'], 'required');
    if (domain === undefined) report(context, ['VECHE_REPLY_DOMAIN'], 'required');
    if (!url) report(context, ['VECHE_SMTP_URL'], 'required');
  }),
);

/**
 * Reads the environment.
 * @throws StartError naming every variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const named = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, env[name] || undefined]),
  );
  const { data, issues } = parse(configuration, named);
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

/** The address under which residents reach the server, as far as the environment says it. */
export const publicUrlIn = ({ PUBLIC_URL, PORT }: Config): string =>
  PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${PORT}`;

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const isBuilt = import.meta.url.endsWith('.js');

/** Files that the server hands out: within the built package, or where `rollup -c --configPages` leaves them. */
export const builtFiles = {
  script: beside(isBuilt ? './served/script' : '../../widgets/dist-cdn'),
  desk: beside(isBuilt ? './served/desk' : '../../desk/dist'),
  demo: beside(isBuilt ? './served/demo' : '../../../examples/plain-html'),
};
