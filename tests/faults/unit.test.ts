import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { debianTool } from '../../scripts/debian.ts';

const analyze = debianTool('systemd-analyze', 'systemd');
const skip = analyze ? false : 'systemd-analyze is not on this machine';

test('systemd finds nothing wrong with the example unit, and calls it safe', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'veche-unit-'));
  try {
    const unit = join(folder, 'veche.service');
    // What it runs must be there.
    const text = readFileSync('examples/operate/veche.service', 'utf8');
    writeFileSync(unit, text.replace('/usr/bin/node', process.execPath));
    const run = (...args: string[]) => execFileSync(analyze ?? '', [...args, unit], { stdio: 'pipe' });
    assert.equal(run('verify').toString(), '');
    // Exposure in tenths, of ten at most.
    run('security', '--offline=true', '--threshold=20');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
