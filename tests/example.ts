import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ofThisRepository = '@veche/source';

/** Bundles an example as its own script does, with the packages from their source: `pnpm build` has not run here. */
export async function buildExample(folder: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const [command = '', ...args] = scripts.build.split(' ');
  if (command === 'vite') return buildByVite(folder);
  execFileSync(command, [...args, `--conditions=${ofThisRepository}`], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}/node_modules/.bin:${process.env.PATH}` },
  });
}

/** `vite build`, which takes no condition from its command line, and sets the environment of its process. */
function buildByVite(cwd: string): void {
  const code = `
    import { build, defaultClientConditions } from 'vite';
    const conditions = ['${ofThisRepository}', ...defaultClientConditions];
    await build({ logLevel: 'error', resolve: { conditions } });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd });
}

/** Hands out a built example from an origin of its own. */
export async function serveExample(folder: string): Promise<{ url: string } & AsyncDisposable> {
  // A page that was built as well stands among what it loads.
  const pages = existsSync(`${folder}/dist/index.html`) ? `${folder}/dist` : folder;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://app');
    const file = pages + (pathname === '/' ? '/index.html' : pathname);
    if (!/\.(js|html)$/.test(file) || !existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(await readFile(file));
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
