import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { debianTool } from '../../scripts/debian.ts';
import { type DemoOptions, startDemo } from '../demo.ts';
import { startResidents } from './resident.ts';
import { type Step, stepsOf, TracedDisk, traceTo } from './traced-disk.ts';

const strace = debianTool('strace');
const env = { VECHE_RATE_LIMIT: '1000000', VECHE_LOG_LEVEL: 'silent' };

/** The steps of a process that is over. */
async function readSteps(trace: string, data: string): Promise<Step[]> {
  for (;;) {
    const text = await readFile(trace, 'utf8');
    if (/\+\+\+ (killed|exited).*\n$/.test(text)) return [...stepsOf(text, data)];
    await wait(50);
  }
}

/** The vote that an answer says is stored. */
const acceptedIn = (step: Step) =>
  step.kind === 'say' ? /^HTTP\/1\.1 20[01] .*"id":"([\w-]+)"/s.exec(step.bytes.toString())?.[1] : undefined;

describe('a power cut', { skip: strace ? false : 'needs Debian’s strace', timeout: 120_000 }, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veche-power-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** What somebody finds who starts again with what is on the disk. */
  function votesOn(disk: TracedDisk): Set<unknown> {
    disk.writeTo(folder);
    using database = new DatabaseSync(join(folder, 'veche.db'));
    return new Set(
      database
        .prepare('select id from submissions')
        .all()
        .map(({ id }) => id),
    );
  }

  let steps: Step[];

  test('at any moment finds every answer on the disk that somebody was told is stored', async () => {
    const trace = join(folder, 'trace');
    await using demo = await startDemo({ env, under: traceTo(trace) });
    const residents = startResidents(8, () => demo.url);
    await residents.more(60);
    await residents.end();
    await demo.stop();
    steps = await readSteps(trace, demo.data);

    const disk = new TracedDisk();
    let told = 0;
    for (const [index, step] of steps.entries()) {
      disk.take(step);
      const id = acceptedIn(step);
      if (!id) continue;
      told += 1;
      assert.ok(votesOn(disk).has(id));
      const before = steps.slice(0, index);
      const written = before.findIndex(
        (one) => one.kind === 'write' && one.file === 'veche.db-wal' && one.bytes.includes(id),
      );
      const synced = before.findLastIndex(
        (one) => one.kind === 'sync' && one.file === 'veche.db-wal' && one.isDone,
      );
      assert.ok(written >= 0 && written < synced);
    }
    assert.ok(told >= 60);
  });

  test('would have been found out, had the last answer not been synced', () => {
    const id = acceptedIn(steps.findLast(acceptedIn) as Step) ?? '';
    const written = steps.findIndex((step) => step.kind === 'write' && step.bytes.includes(id));
    const disk = new TracedDisk();
    for (const [index, step] of steps.entries()) if (step.kind !== 'sync' || index < written) disk.take(step);
    assert.ok(!votesOn(disk).has(id));
  });

  /** Runs a server of which, from some moment on, every so many syncs fail, and perhaps a sound one after it. */
  async function failSyncs(every: number, isRestarted: boolean): Promise<void> {
    const traces = [join(folder, `early${every}`), join(folder, `late${every}`)] as const;
    const first = steps.findIndex(acceptedIn);
    const syncs = steps.slice(0, first).filter(({ kind }) => kind === 'sync').length;
    const fail = `inject=fsync,fdatasync:error=EIO:when=${syncs + 10}+${every}`;
    const options: DemoOptions = { env, under: traceTo(traces[0], '-e', fail) };
    await using demo = await startDemo(options);
    const residents = startResidents(8, () => demo.url);
    if (isRestarted) {
      while ((await fetch(`${demo.url}/readyz`)).ok) await wait(100);
      options.under = traceTo(traces[1]);
      await demo.restart();
    }
    await residents.more(30);
    const votes = await residents.end();
    await demo.stop();

    const disk = new TracedDisk();
    const failed = new Set<boolean>();
    for (const trace of isRestarted ? traces : traces.slice(0, 1)) {
      for (const step of await readSteps(trace, demo.data)) {
        disk.take(step);
        if (step.kind === 'sync') failed.add(step.isDone);
      }
    }
    const found = votesOn(disk);
    assert.equal(failed.size, 2);
    assert.deepEqual(
      votes.filter(({ id }) => !found.has(id)),
      [],
    );
  }

  test('after syncs that failed and a start in between loses nothing either', () => failSyncs(1, true));

  test('nor where every third sync fails and the server goes on', () => failSyncs(3, false));
});
