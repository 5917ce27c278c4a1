import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CompiledQuery } from 'kysely';
import { isPassing } from './failures.ts';
import { writingSqlite } from './sqlite.ts';
import { openFile } from './sqlite-file.ts';

test('where a transaction could not begin, what follows it is refused and not done on its own', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'veche-sqlite-'));
  const location = join(folder, 'veche.db');
  const driver = writingSqlite(location).createDriver();
  await driver.init();
  t.after(async () => {
    await driver.destroy();
    await rm(folder, { recursive: true });
  });
  const connection = await driver.acquireConnection();
  const send = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
  await send('create table votes (id integer) strict');

  const other = openFile(location);
  other.prepare('begin immediate').run();
  await assert.rejects(send('begin immediate'), isPassing);
  other.close();
  await assert.rejects(send('insert into votes values (1)'), isPassing);
  await assert.rejects(send('rollback to savepoint attempt'));
  await assert.rejects(send('commit'), isPassing);
  assert.deepEqual((await send('select * from votes')).rows, []);

  await send('begin immediate');
  await send('insert into votes values (2)');
  await send('commit');
  assert.deepEqual((await send('select * from votes')).rows, [{ id: 2 }]);
});
