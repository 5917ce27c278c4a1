import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deskOf, type Read } from '../bench/desk-load.ts';
import { known } from '../bench/prose.ts';
import { fillTown } from '../bench/town.ts';
import { startDemo } from '../demo.ts';

const rows = 10_000;

test('a server that dies while it makes older rows found is followed by one that ends the work', async () => {
  await using demo = await startDemo({ env: { VECHE_LOG_LEVEL: 'fatal' } });
  await demo.stop();
  const file = join(demo.data, 'veche.db');
  await fillTown(file, rows);
  using database = new DatabaseSync(file);
  database.exec('update submissions set stems = null');
  const count = (condition: string) =>
    Number(database.prepare(`select count(*) as rows from submissions where ${condition}`).get()?.rows);
  const left = () => count('stems is null');
  // The demo has some of its own.
  const all = left();

  await demo.restart();
  while (left() === all) await wait(1);
  await demo.stop();
  const atDeath = left();
  assert.ok(atDeath > 0 && atDeath < all, `${atDeath} rows of ${all} were left`);

  await demo.restart();
  while (left() > 0) await wait(10);
  const desk = await deskOf(demo.url);
  for (const word of Object.values(known))
    assert.equal(await found(desk, word), count(`words like '%${word}%'`), word);
});

/** How many rows all pages of a search hold. */
async function found(desk: Read, q: string): Promise<number> {
  let [sum, cursor] = [0, ''];
  do {
    const page = await desk(`/v1/staff/submissions?${new URLSearchParams({ q, cursor, limit: '100' })}`);
    sum += page.items?.length ?? 0;
    cursor = page.next_cursor ?? '';
  } while (cursor);
  return sum;
}
