/**
 * Script time of one poll against a bare Lit element that shows the same topic, in the same run: a CPU throttled 4 times,
 * a fresh profile each, in turns. Prints JSON; times are milliseconds of `ScriptDuration` (Chrome DevTools Protocol).
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { closeBrowser, openTab } from '../tests/browser.ts';
import { startDemo } from '../tests/demo.ts';

const rounds = 15;
const bound = 2;

const { outputFiles } = await build({
  entryPoints: ['tests/bench/bare-lit.js'],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  conditions: ['production'],
});
const demo = await startDemo();

const pageOf = (script: string, tag: string) =>
  `<!doctype html><html lang="ru"><meta charset="utf-8"><script type="module" src="${script}"></script>
  <${tag} endpoint="${demo.url}" topic="projects"></${tag}>`;
const answers: Record<string, [type: string, body: string]> = {
  '/bare.js': ['text/javascript', outputFiles[0]?.text ?? ''],
  '/bare': ['text/html; charset=utf-8', pageOf('/bare.js', 'bare-lit')],
  '/veche': ['text/html; charset=utf-8', pageOf(`${demo.url}/veche.js`, 'veche-poll')],
};
const server = createServer((request, response) => {
  const [type, body] = answers[request.url ?? ''] ?? ['text/plain', ''];
  response.setHeader('content-type', type).end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function scriptTime(path: string): Promise<number> {
  await using tab = await openTab('about:blank');
  const devtools = await tab.page.context().newCDPSession(tab.page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.page.goto(origin + path);
  await tab.page.getByRole('checkbox').first().waitFor();
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  const times: Record<string, number[]> = { '/bare': [], '/veche': [] };
  // One of each that nobody counts: the browser itself warms up.
  for (const path of Object.keys(times)) await scriptTime(path);
  for (let round = 0; round < rounds; round += 1) {
    for (const [path, found] of Object.entries(times)) found.push(await scriptTime(path));
  }
  const [bare = [], veche = []] = Object.values(times);
  const ratio = median(veche) / median(bare);
  console.log(
    JSON.stringify(
      { bare_lit_ms: median(bare), veche_ms: median(veche), ratio, bound, bare, veche },
      null,
      2,
    ),
  );
} finally {
  await closeBrowser();
  server.close();
  await demo[Symbol.asyncDispose]();
}
