import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sampleSpace } from '@veche/protocol/samples';
import { sql } from 'kysely';
import { StartError } from '../start-error.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { inTransaction, openStore, type Store } from './database.ts';
import { insertSpace } from './spaces.ts';

let folder: string;
let fresh: FreshDatabase;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veche-db-'));
  fresh = await freshDatabase(folder);
});
after(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});

const isClear = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StartError, String(error));
  assert.match(error.message, pattern);
  assert.doesNotMatch(error.message, /\n/);
  return true;
};

const spacesIn = async ({ db }: Store) => (await db.selectFrom('spaces').select('id').execute()).length;

test('a commit to a file is on disk before it is answered', async () => {
  const store = await openStore(join(folder, 'sync.db'));
  const read = (name: string) =>
    inTransaction(store, async (db) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    });
  assert.equal(await read('journal_mode'), 'wal');
  assert.equal(await read('synchronous'), 2);
  assert.equal(await read('foreign_keys'), 1);
  await store.destroy();
});

test('a second opening keeps what is there', async () => {
  const first = await openStore(fresh.location);
  await inTransaction(first, (db) => insertSpace(db, sampleSpace));
  await first.destroy();
  const second = await openStore(fresh.location);
  assert.equal(await spacesIn(second), 1);
  await second.destroy();
});

test('a transaction is all or nothing: what fails within it leaves nothing, and the next one works', async () => {
  const store = await openStore(fresh.location);
  const other = { ...sampleSpace, id: 'other' };
  const failing = inTransaction(store, async (db) => {
    await insertSpace(db, other);
    await sql`insert into topics (id) values ('half a row')`.execute(db);
  });
  await assert.rejects(failing, /null/i);
  assert.equal(await spacesIn(store), 1);
  await inTransaction(store, (db) => insertSpace(db, other));
  assert.equal(await spacesIn(store), 2);
  await store.destroy();
});

test('last words that fail undo the transaction, though the commit may be on its way', async () => {
  const store = await openStore(fresh.location);
  const transaction = await store.begin();
  await insertSpace(transaction.db, { ...sampleSpace, id: 'third' });
  const lastWords = [
    sql`insert into topics (id) values ('half a row')`.execute(transaction.db),
    insertSpace(transaction.db, { ...sampleSpace, id: 'fourth' }),
  ];
  await assert.rejects(transaction.commit(lastWords), /null/i);
  await transaction.rollback();
  assert.equal(await spacesIn(store), 2);
  await inTransaction(store, (db) => insertSpace(db, { ...sampleSpace, id: 'third' }));
  assert.equal(await spacesIn(store), 3);
  await store.destroy();
});

test('a transaction whose process falls silent is given up by PostgreSQL, and so is the wait for it', async () => {
  const store = await openStore(fresh.location);
  const settings = await inTransaction(store, async (db) => {
    if (store.engine === 'sqlite') return [];
    const { rows } = await sql<{ setting: string }>`
      select setting from pg_settings
      where name in ('idle_in_transaction_session_timeout', 'lock_timeout')`.execute(db);
    return rows.map(({ setting }) => setting);
  });
  // SQLite lives in this process and ends with it.
  assert.deepEqual(settings, store.engine === 'sqlite' ? [] : ['10000', '10000']);
  await store.destroy();
});

test('a database of a newer version is left alone, with one clear line', async () => {
  const store = await openStore(fresh.location);
  await inTransaction(store, (db) =>
    sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db),
  );
  await store.destroy();
  await assert.rejects(openStore(fresh.location), isClear(/written by a newer version of Veche/));
});

test('what is no database is told as that', async () => {
  const file = join(folder, 'text.db');
  await writeFile(file, 'this is a letter, not a database. '.repeat(50));
  await assert.rejects(openStore(file), isClear(/cannot be opened/));
  await mkdir(join(folder, 'folder.db'));
  await assert.rejects(openStore(join(folder, 'folder.db')), isClear(/cannot be opened/));
  await assert.rejects(openStore('postgres://nobody@127.0.0.1:9/nothing'), isClear(/could not be opened/));
});
