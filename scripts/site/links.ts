import { statSync } from 'node:fs';
import { posix } from 'node:path';

/** Where a file of `docs` stands on the site: beside its neighbours, so that relative links stay as they are. */
export const addressOf = (file: string): string =>
  file.replace(/README((\.\w+)?)\.md$/, 'index$1.md').replace(/\.md$/, '.html');

/** The way from one address of the site to another. */
export const wayBetween = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/**
 * What a link of a page means on the site; undefined where it leaves `docs` and nobody said where the repository is read
 * (`source`, an address that a path of the repository follows).
 */
export function linkOn(file: string, link: string, source?: string): string | undefined {
  if (/^([a-z]+:|#)/.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = posix.join('docs', posix.dirname(file), path);
  if (!target.startsWith('docs/')) return source && source + target;
  const isFolder = statSync(target).isDirectory();
  const address = isFolder ? posix.join(path, 'index.html') : addressOf(path);
  return anchor ? `${address}#${anchor}` : address;
}
