/** Rebuilds what a browser loads on each change, and restarts the demo server on each change of its source. */
import { spawn } from 'node:child_process';

const children = [
  spawn('node_modules/.bin/rollup', ['-c', '--configPages', '--watch', '--silent'], { stdio: 'inherit' }),
  spawn(
    process.execPath,
    ['--watch', '--conditions=@veche/source', 'packages/server/src/main.ts', 'serve', '--demo'],
    { stdio: 'inherit' },
  ),
];
process.on('SIGINT', () => {
  for (const child of children) child.kill('SIGINT');
});
