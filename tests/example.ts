import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { serveFolder } from './site.ts';

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
export const serveExample = (folder: string) =>
  // A page that was built as well stands among what it loads.
  serveFolder(existsSync(`${folder}/dist/index.html`) ? `${folder}/dist` : folder);
