import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Bundles an example as its own script does, with the packages from their source: `pnpm build` has not run here. */
export async function buildExample(folder: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const [command = '', ...args] = scripts.build.split(' ');
  execFileSync(command, [...args, '--conditions=@veche/source'], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}/node_modules/.bin:${process.env.PATH}` },
  });
}

/** Hands out a built example from an origin of its own. */
export async function serveExample(folder: string): Promise<{ url: string } & AsyncDisposable> {
  const files: Record<string, string> = { '/': 'index.html', '/dist/main.js': 'dist/main.js' };
  const server = createServer(async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://app').pathname];
    if (!file) return response.writeHead(404).end();
    response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(await readFile(`${folder}/${file}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
