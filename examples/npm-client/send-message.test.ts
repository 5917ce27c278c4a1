import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../../tests/demo.ts';

function run(...args: string[]) {
  const script = fileURLToPath(new URL('send-message.js', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@veche/source', script, ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('the client alone sends a message and follows it', async () => {
  await using demo = await startDemo();
  const { code, output } = await run(demo.url, 'Не горит фонарь');
  assert.equal(code, 0, output);
  assert.match(output, /^received: http:\/\/\S+\/r\/[0-9a-f-]{36}#[\w-]{43}\n0 messages so far\n$/);

  const empty = await run(demo.url, ' ');
  assert.equal(empty.code, 1);
  assert.match(empty.output, /invalid answer\.text: This is required\./);
});
