import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pages } from '../scripts/reference.ts';

for (const [file, page] of Object.entries(pages)) {
  test(`${file} is what the source says`, async () => {
    assert.equal(readFileSync(file, 'utf8'), await page(), 'run: pnpm docs:reference');
  });
}
