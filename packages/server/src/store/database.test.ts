import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { StartError } from '../start-error.ts';
import { openDatabase } from './database.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veche-db-'));
});
after(() => rm(folder, { recursive: true }));

const isClear = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StartError, String(error));
  assert.match(error.message, pattern);
  assert.doesNotMatch(error.message, /\n/);
  return true;
};

test('a commit is on disk before it is answered', async () => {
  const db = await openDatabase(join(folder, 'sync.db'));
  const read = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
    return Object.values(rows[0] ?? {})[0];
  };
  assert.equal(await read('journal_mode'), 'wal');
  assert.equal(await read('synchronous'), 2);
  assert.equal(await read('foreign_keys'), 1);
  await db.destroy();
});

test('a second opening keeps what is there', async () => {
  const file = join(folder, 'kept.db');
  const first = await openDatabase(file);
  await first.insertInto('spaces').values({ id: 'one', settings: '{}' }).execute();
  await first.destroy();
  const second = await openDatabase(file);
  assert.equal((await second.selectFrom('spaces').selectAll().execute()).length, 1);
  await second.destroy();
});

test('a database of a newer version is left alone, with one clear line', async () => {
  const file = join(folder, 'newer.db');
  const db = await openDatabase(file);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
  await db.destroy();
  await assert.rejects(openDatabase(file), isClear(/written by a newer version of Veche/));
});

test('what is no database is told as that', async () => {
  const file = join(folder, 'text.db');
  await writeFile(file, 'this is a letter, not a database. '.repeat(50));
  await assert.rejects(openDatabase(file), isClear(/cannot be opened/));
  await mkdir(join(folder, 'folder.db'));
  await assert.rejects(openDatabase(join(folder, 'folder.db')), isClear(/cannot be opened/));
});
