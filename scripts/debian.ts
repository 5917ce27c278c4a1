import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const find = (command: string) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));

/**
 * The path of a command of Debian's, installed where root may; undefined on other machines, where tests that need it are
 * skipped and say so.
 */
export function debianTool(command: string, debianPackage = command): string | undefined {
  const known = find(command);
  if (known) return known;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined;
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 2, 2] });
  apt('update', '-q');
  apt('install', '-qy', '--no-install-recommends', debianPackage);
  return find(command);
}
