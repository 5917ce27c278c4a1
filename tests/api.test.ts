import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { apiReports } from '../scripts/api-report.ts';

test('the API reports say what the packages export', () => {
  for (const [name, report] of Object.entries(apiReports()))
    assert.ok(readFileSync(`packages/${name}/api.md`, 'utf8') === report, `${name} changed: run pnpm api`);
});
