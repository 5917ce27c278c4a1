import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Runs `veche` in a process of its own, with `input` for it to read; what it says, and how it ended. */
export async function veche(
  { input = '', ...env }: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const command = ['--conditions=@veche/source', 'packages/server/src/main.ts', ...args];
  const child = spawn(process.execPath, command, { env: { PATH: process.env.PATH, ...env } });
  child.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, said: out + errors };
}
