import { execFileSync } from 'node:child_process';

/** What npm gets, each after what it needs. */
export const published = ['protocol', 'words', 'client', 'widgets', 'server'];

/** Runs pnpm in a checkout, with what is installed there. */
export function pnpm(checkout: string, ...args: string[]): void {
  const env = { ...process.env, npm_config_verify_deps_before_run: 'false' };
  execFileSync('npx', ['-y', 'pnpm@12', ...args], { cwd: checkout, env, stdio: ['ignore', 2, 2] });
}

/** Packs every package of a built checkout into a folder. */
export function packAll(checkout: string, folder: string): void {
  const wanted = published.map((name) => `--filter=@veche/${name}`);
  pnpm(checkout, '-r', ...wanted, 'pack', '--pack-destination', folder);
}
