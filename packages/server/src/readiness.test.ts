import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { probe } from './readiness.ts';
import { inTransaction } from './store/database.ts';
import { type Endpoint, openEndpoint } from './testing/endpoint.ts';

const ask = async ({ app }: Endpoint) => {
  const answer = await app.inject('/readyz');
  assert.equal(answer.statusCode === 200, answer.json().status === 'ready');
  return { status: answer.statusCode, detail: answer.json().detail };
};

const run = (endpoint: Endpoint, statement: string) =>
  inTransaction(endpoint.context.store, (db) => sql.raw(statement).execute(db));

/** How far the database's log has come, and how much room the database takes. */
async function measure({ context, isOnPostgres }: Endpoint): Promise<{ log: string; size: string }> {
  const question = isOnPostgres
    ? 'select pg_current_wal_insert_lsn()::text as log, pg_database_size(current_database())::text as size'
    : 'select data_version as log, page_count as size from pragma_data_version, pragma_page_count';
  const { rows } = await sql.raw<{ log: string; size: string }>(question).execute(context.db);
  assert.ok(rows[0]);
  return rows[0];
}

test('the question is a write that reaches the log, and the database does not grow by it', async () => {
  await using endpoint = await openEndpoint();
  await probe(endpoint.context.store);
  const before = await measure(endpoint);
  for (let time = 0; time < 50; time += 1) await probe(endpoint.context.store);
  const after = await measure(endpoint);
  assert.notEqual(after.log, before.log);
  assert.equal(after.size, before.size);
});

test('whoever asks often costs one write in two seconds', async () => {
  await using endpoint = await openEndpoint();
  const { store } = endpoint.context;
  let begun = 0;
  const begin = store.begin.bind(store);
  store.begin = () => {
    begun += 1;
    return begin();
  };
  for (let time = 0; time < 20; time += 1) assert.equal((await ask(endpoint)).status, 200);
  assert.equal(begun, 1);
});

test('a database of a newer version or that has moved is told, and so is that all is well again', async () => {
  await using endpoint = await openEndpoint();
  await run(endpoint, "insert into kysely_migration (name, timestamp) values ('9999-later', '2030')");
  assert.match((await ask(endpoint)).detail, /newer version of Veche/);
  await run(endpoint, "delete from kysely_migration where name = '9999-later'");
  while ((await ask(endpoint)).status !== 200) await wait(100);
  if (endpoint.isOnPostgres) return;
  await run(endpoint, 'create table moved (at text)');
  while ((await ask(endpoint)).status === 200) await wait(100);
  assert.match((await ask(endpoint)).detail, /has moved to PostgreSQL/);
});

test('a database that somebody else holds is told after two seconds', async () => {
  await using endpoint = await openEndpoint();
  const holding = await endpoint.context.store.begin();
  if (endpoint.isOnPostgres) await sql`lock table spaces`.execute(holding.db);
  const { status, detail } = await ask(endpoint);
  assert.deepEqual({ status, detail }, { status: 503, detail: 'The database does not answer in time.' });
  await holding.rollback();
  while ((await ask(endpoint)).status !== 200) await wait(100);
});

test('a disk with too little room beside the file is told, before it is full', async () => {
  await using endpoint = await openEndpoint({ leastFree: 1e18 });
  const { detail } = await ask(endpoint);
  assert.equal(detail, endpoint.isOnPostgres ? undefined : 'The disk is almost full.');
});
