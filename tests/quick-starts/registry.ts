import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Packed {
  /** What its package.json says, as it was packed. */
  manifest: { name: string; version: string };
  tarball: string;
}

/** A registry that has these packages, as npm asks for them; npm finds it by `@veche:registry`. */
export async function startRegistry(packages: readonly Packed[]): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://registry');
    const asked = decodeURIComponent(pathname.slice(1));
    const found = packages.find(({ manifest }) => asked.startsWith(manifest.name));
    if (!found) return response.writeHead(404).end('{}');
    const data = await readFile(found.tarball);
    if (asked.endsWith('.tgz')) return response.end(data);
    const { name, version } = found.manifest;
    const integrity = `sha512-${createHash('sha512').update(data).digest('base64')}`;
    const dist = { tarball: `http://${request.headers.host}/${name}/${version}.tgz`, integrity };
    response.setHeader('content-type', 'application/json');
    const versions = { [version]: { ...found.manifest, dist } };
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
