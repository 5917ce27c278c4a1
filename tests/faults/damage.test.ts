import assert from 'node:assert/strict';
import { type ExecFileException, execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { makeReceipt } from '@veche/protocol';
import { sampleSubmissions } from '@veche/protocol/samples';
import { debianTool } from '../../scripts/debian.ts';
import { startDemo } from '../demo.ts';
import { startResidents } from './resident.ts';

const quick = { VECHE_RATE_LIMIT: '1000000', VECHE_LOG_LEVEL: 'silent' };

/** Root passes by what a file allows: without these capabilities it does not. */
const setpriv = debianTool('setpriv', 'util-linux') ?? '';
const isRoot = process.getuid?.() === 0;
const asOthers = isRoot ? [setpriv, '--bounding-set=-dac_override,-dac_read_search'] : [];

/** Runs `veche` in a process of its own; what it says, and how it ended. */
async function veche(data: string, args: string[], under: string[] = []) {
  const [command = '', ...given] = [...under, process.execPath, '--conditions=@veche/source'];
  const env = { PATH: process.env.PATH, VECHE_DATA: data, PORT: '0', ...quick };
  const { promise, resolve } = Promise.withResolvers<{ code: ExecFileException['code']; said: string }>();
  const all = [...given, 'packages/server/src/main.ts', ...args];
  execFile(command, all, { env, timeout: 20_000 }, (error, stdout, stderr) =>
    resolve({ code: error ? (error.code ?? 'killed') : 0, said: stdout + stderr }),
  );
  return promise;
}

const vote = (url: string) => {
  const { id, token } = makeReceipt();
  return fetch(`${url}/v1/topics/projects/submissions/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...sampleSubmissions.projects, participant: token }),
  });
};

let folder: string;
let town: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veche-damage-'));
  town = join(folder, 'town');
  await using demo = await startDemo({ env: { ...quick, VECHE_DATA: town } });
  const residents = startResidents(8, () => demo.url);
  await residents.more(200);
  await residents.end();
  demo.process.kill('SIGTERM');
  await once(demo.process, 'exit');
});
after(() => rm(folder, { recursive: true, force: true }));

/** A copy of the town. */
async function copy(name: string): Promise<string> {
  const data = join(folder, name);
  await cp(town, data, { recursive: true });
  return data;
}

/** Overwrites the first page of a table or index, or that of the file, between two bytes. */
async function damage(data: string, name?: string, from = 0, to = 4096): Promise<void> {
  using database = new DatabaseSync(join(data, 'veche.db'));
  const find = database.prepare('select rootpage from sqlite_master where name = ?');
  const page = name ? Number(find.get(name)?.rootpage) : 1;
  database.close();
  await using file = await open(join(data, 'veche.db'), 'r+');
  await file.write(Buffer.alloc(to - from, 0x5a), 0, to - from, (page - 1) * 4096 + from);
}

const isTold = ({ code, said }: Awaited<ReturnType<typeof veche>>, words: RegExp) => {
  assert.equal(code, 1, said);
  assert.match(said, words);
  assert.equal(said.trim().split('\n').length, 1, said);
};

describe('a damaged page', () => {
  for (const name of ['submissions', 'events', 'tallies', 'submissions_topic']) {
    test(`of ${name}: nobody is told that something is stored, and a check finds it out`, async () => {
      const data = await copy(name);
      await damage(data, name);
      await using demo = await startDemo({ env: { ...quick, VECHE_DATA: data } });
      const answer = await vote(demo.url);
      assert.equal(answer.status, 503);
      assert.equal((await answer.json()).code, 'unavailable');
      isTold(await veche(data, ['check']), /malformed/);
    });
  }

  test('whose beginning is sound: a check says what is wrong in it', async () => {
    const data = await copy('within');
    await damage(data, 'submissions_topic', 12, 412);
    const { code, said } = await veche(data, ['check']);
    assert.equal(code, 1);
    assert.match(said, /Tree \d+ page .* things are wrong\.\n$/s);
  });

  test('at the beginning of the file, or of what a start reads: one line', async () => {
    for (const name of [undefined, 'kysely_migration', 'spaces']) {
      const data = await copy(`start ${name}`);
      await damage(data, name);
      isTold(await veche(data, ['serve', '--demo']), /not a database|malformed/);
    }
  });
});

describe('what may only be read is told in one line', {
  skip: isRoot && !setpriv ? 'needs Linux’s setpriv' : false,
}, () => {
  test('a file', async () => {
    const data = await copy('read-only file');
    await chmod(join(data, 'veche.db'), 0o444);
    isTold(await veche(data, ['serve', '--demo'], asOthers), /readonly/);
  });

  test('a folder', async () => {
    const data = await copy('read-only folder');
    await chmod(data, 0o555);
    isTold(await veche(data, ['serve', '--demo'], asOthers), /readonly|unable to open/);
    await chmod(data, 0o755);
  });
});
