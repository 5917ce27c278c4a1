/** A throw-away WordPress: a folder, a database and a server of its own, all gone at the end. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensurePrograms, unpackWordPress } from './debian.ts';

export interface Site extends AsyncDisposable {
  /** The address without a slash at its end. */
  readonly url: string;
  readonly version: string;
  /** What PHP complained of. */
  complaints(): string[];
  /** The rows that a query gives, as text. */
  query(sql: string): string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Until it is true; half a minute at most. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error(`${what} did not start.`);
}

const isDone = (command: string, args: string[]) => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

async function startDatabase(folder: string): Promise<{ socket: string; child: ChildProcess }> {
  const data = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  const { username } = userInfo();
  const own = ['--no-defaults', `--datadir=${data}`, `--user=${username}`];
  const install = [...own, '--auth-root-authentication-method=normal', '--skip-test-db'];
  execFileSync('mariadb-install-db', install, { stdio: ['ignore', 'ignore', 'inherit'] });
  const args = [...own, `--socket=${socket}`, '--skip-networking', `--pid-file=${folder}/mariadb.pid`];
  const path = `${process.env.PATH}:/usr/sbin`;
  const child = spawn('mariadbd', args, { env: { ...process.env, PATH: path }, stdio: 'ignore' });
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root'];
  await until('MariaDB', () =>
    isDone('mariadb', [...client, '-e', 'create database if not exists wordpress']),
  );
  return { socket, child };
}

const config = (socket: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('AUTH_KEY', '${crypto.randomUUID()}');
define('NONCE_KEY', '${crypto.randomUUID()}');
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
define('FS_METHOD', 'direct');
// Nothing is asked of wordpress.org.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Starts WordPress of a release of Debian; its install page is still to be filled in. */
export async function startSite(suite: string | undefined, endpoint: string): Promise<Site> {
  ensurePrograms();
  const folder = mkdtempSync(join(tmpdir(), 'veche-wordpress-'));
  const root = join(folder, 'site');
  cpSync(unpackWordPress(suite), root, { recursive: true, dereference: true });
  mkdirSync(join(root, 'wp-content/mu-plugins'));
  cpSync('scripts/wordpress/policy.php', join(root, 'wp-content/mu-plugins/policy.php'));
  const { socket, child: database } = await startDatabase(folder);
  writeFileSync(join(root, 'wp-config.php'), config(socket));

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4', VECHE_ENDPOINT: endpoint };
  const args = ['-d', 'upload_max_filesize=8M', '-S', `127.0.0.1:${port}`, '-t', root];
  // A group of its own, since its workers outlive it.
  const server = spawn('php', args, { cwd: root, env, stdio: 'ignore', detached: true });
  await until('PHP', () =>
    fetch(`${url}/wp-admin/install.php`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const file = readFileSync(join(root, 'wp-includes/version.php'), 'utf8');
  return {
    url,
    version: /\$wp_version = '([\d.]+)'/.exec(file)?.[1] ?? '',
    complaints: () => {
      const isThere = isDone('test', ['-s', join(root, 'debug.log')]);
      return isThere ? readFileSync(join(root, 'debug.log'), 'utf8').split('\n').filter(Boolean) : [];
    },
    query: (sql) =>
      execFileSync(
        'mariadb',
        ['--no-defaults', `--socket=${socket}`, '--user=root', '-N', 'wordpress', '-e', sql],
        { encoding: 'utf8' },
      ).trim(),
    async [Symbol.asyncDispose]() {
      if (server.pid) process.kill(-server.pid, 'SIGKILL');
      const ended = once(database, 'exit');
      database.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
