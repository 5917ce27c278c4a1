import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { closeBrowser } from './browser.ts';
import { startDemo } from './demo.ts';
import { weigh } from './weigh.ts';

after(closeBrowser);

/** What was weighed last; a change of more than this part of it, up or down, is written there by hand. */
const recorded = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8'));
const tolerance = 0.02;

function isNear(name: string, bytes: number, before: number): void {
  const off = Math.abs(bytes - before) / before;
  assert.ok(
    off <= tolerance,
    `${name} is ${bytes} bytes; sizes.json says ${before}. Look why, then record it.`,
  );
}

test('the script weighs what sizes.json says, and asks nobody else', async () => {
  await using demo = await startDemo();
  const found = await weigh(demo);
  isNear('until_interactive', found.until_interactive, recorded.until_interactive);
  isNear('whole_life', found.whole_life, recorded.whole_life);
  for (const [kind, bytes] of Object.entries(found.further_kinds))
    isNear(kind, bytes, recorded.further_kinds[kind]);
  assert.equal(found.second_view, 0);
  assert.equal(found.layout_shift, 0);
  assert.equal(found.requests_until_interactive, 2);
  assert.deepEqual(found.strangers, []);
  assert.deepEqual(found.stored_before_acting, []);
});
