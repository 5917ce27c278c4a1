import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { configurationFile, configurationPage } from '../scripts/reference.ts';

test('the page about the environment is what the schema says', () => {
  assert.equal(readFileSync(configurationFile, 'utf8'), configurationPage(), 'run: pnpm docs:reference');
});
