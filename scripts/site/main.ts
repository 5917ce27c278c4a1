/** Builds the site of the documentation into `dist/site`; with `--serve` it is shown, and `--source` links the repository. */
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { buildSite } from './build.ts';

const folder = 'dist/site';
const { values } = parseArgs({ options: { serve: { type: 'boolean' }, source: { type: 'string' } } });
const pages = await buildSite(folder, values.source);
console.log(`${pages.length} pages in ${folder}`);
if (values.serve) {
  const { port } = await (await context({})).serve({ servedir: folder, host: '127.0.0.1' });
  console.log(`http://127.0.0.1:${port}/`);
}
