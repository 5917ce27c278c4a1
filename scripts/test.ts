/**
 * Runs every test: finds or installs a browser, builds what the endpoint serves, then runs the node tests, those of the
 * server once more on PostgreSQL, killed and cut off servers, the widgets' tests in the browser, and the journeys. Ends
 * with one line that sums all of them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { startPostgres } from '../tests/postgres.ts';
import { ensureBrowser } from './browser.ts';
import { startEngines } from './engines.ts';

const reports = '.cache/junit';

/** The longest that one test, or one run of them, may take, in milliseconds: what hangs fails, and the others are told. */
const longestTest = 4 * 60_000;
const longestRun = 12 * 60_000;
const bin = (name: string) => `node_modules/.bin/${name}`;

async function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, {
    stdio: 'inherit',
    timeout: longestRun,
    killSignal: 'SIGKILL',
    shell: isWindows,
    env: { ...process.env, ...env },
  });
  const [status] = await once(child, 'exit');
  return status === 0;
}

/** Node itself would leave one of them idle. */
const processors = availableParallelism();

/** What a test leaves on the disk need not outlive it, except where that is what is tested. */
function inMemory(): { TMPDIR?: string } {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return {};
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30 ? { TMPDIR: folder } : {};
}

function nodeTests(report: string, how: string[], files: string[], env = {}): Promise<boolean> {
  const reporters = ['spec', 'stdout', 'junit', `${reports}/${report}.xml`];
  const flags = reporters.map((value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`);
  const limit = `--test-timeout=${longestTest}`;
  return run(
    process.execPath,
    ['--conditions=@veche/source', '--test', limit, ...how, ...flags, ...files],
    env,
  );
}

/**
 * Files that leave nothing behind in their process share it with others: to load the server takes longer than most of
 * them. There are a few groups of about as many bytes for each processor, as some bytes take longer than others.
 */
async function sharing(report: string, files: string[], env = {}): Promise<boolean> {
  const groups = Array.from({ length: 3 * processors }, () => ({ bytes: 0, files: [] as string[] }));
  const sized = files.map((file) => ({ file, bytes: statSync(file).size }));
  for (const { file, bytes } of sized.sort((a, b) => b.bytes - a.bytes)) {
    const smallest = groups.reduce((least, group) => (group.bytes < least.bytes ? group : least));
    smallest.files.push(file);
    smallest.bytes += bytes;
  }
  const waiting = groups.filter((group) => group.files.length > 0).entries();
  const isGreen: boolean[] = [];
  async function work(): Promise<void> {
    // All workers take from one iterator.
    for (const [i, group] of waiting) {
      isGreen.push(await nodeTests(`${report}-${i}`, ['--test-isolation=none'], group.files, env));
    }
  }
  await Promise.all(Array.from({ length: processors }, work));
  return isGreen.every(Boolean);
}

/** Counts in a run's JUnit files; a runner that died before one was whole counts as one failure. */
function count(report: string, isGreen: boolean): { passed: number; failed: number } {
  const files = globSync(`${reports}/${report}{,-*}.xml`).map((file) => readFileSync(file, 'utf8'));
  const xml = files.join('\n');
  const found = (tag: RegExp) => xml.match(tag)?.length ?? 0;
  const broken = files.filter((file) => !file.includes('</testsuites>')).length;
  const failed = found(/<(failure|error)[\s>]/g);
  const passed = found(/<testcase[\s>]/g) - failed - found(/<skipped[\s/>]/g);
  return { passed, failed: failed + broken || (isGreen ? 0 : 1) };
}

/** Hundreds of processes load the same modules: compiling them once saves a second of each. */
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compiled');

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.CHROME_PATH = ensureBrowser();

if (!(await run(bin('rollup'), ['-c', '--configPages', '--silent']))) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** What is asked and refused by HTTP, whatever the database. */
const atTheDoor = [
  'app.test.ts',
  'routes/problems.test.ts',
  'routes/staff/roles.test.ts',
  'door/origin.test.ts',
];

/** The server's tests that open a database by way of `testing/`; others would only run once more on the same. */
const onDatabase = globSync('packages/server/src/**/*.test.ts').filter(
  (file) => readFileSync(file, 'utf8').includes('testing/') && !atTheDoor.some((one) => file.endsWith(one)),
);

const runs = {
  node: () =>
    sharing(
      'node',
      globSync([
        'packages/{protocol,words,client,server}/src/**/*.test.ts',
        'tests/*.test.ts',
        'tests/consumers/*.test.ts',
        'examples/*/*.test.ts',
      ]),
      inMemory(),
    ),
  async postgres() {
    // Nothing here outlives the run: syncing to the disk would only cost time.
    await using server = await startPostgres({ fsync: 'off', max_connections: '300' });
    return await sharing('postgres', onDatabase, { ...inMemory(), VECHE_TEST_POSTGRES: server.url });
  },
  // In processes of their own.
  faults: () => nodeTests('faults', [`--test-concurrency=${processors}`], ['tests/faults/*.test.ts']),
  async browser() {
    await using engines = await startEngines();
    for (const engine of engines.missing) console.log(`No ${engine} here: elements are not tested in it.`);
    // A machine of ours has all of them.
    const isWhole = engines.missing.length === 0 || !process.env.CI;
    return (await run(bin('wtr'), [], engines.env)) && isWhole;
  },
  journeys: () => sharing('journeys', globSync('tests/journeys/*.test.ts'), inMemory()),
};
const wanted = process.argv.slice(2);
const sum = { passed: 0, failed: 0 };
for (const [name, start] of Object.entries(runs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { passed, failed } = count(name, await start());
  sum.passed += passed;
  sum.failed += failed;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
